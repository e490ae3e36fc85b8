/** Proofdesk: the desk from which a relying party verifies people's identities. */
@NullMarked
package proofdesk;

import org.jspecify.annotations.NullMarked;
