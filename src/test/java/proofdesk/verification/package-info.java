@NullMarked
package proofdesk.verification;

import org.jspecify.annotations.NullMarked;
