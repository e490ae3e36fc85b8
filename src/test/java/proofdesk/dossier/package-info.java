@NullMarked
package proofdesk.dossier;

import org.jspecify.annotations.NullMarked;
