@NullMarked
package proofdesk.notes;

import org.jspecify.annotations.NullMarked;
