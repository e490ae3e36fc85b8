@NullMarked
package proofdesk.comparison;

import org.jspecify.annotations.NullMarked;
