@NullMarked
package proofdesk.explanation;

import org.jspecify.annotations.NullMarked;
