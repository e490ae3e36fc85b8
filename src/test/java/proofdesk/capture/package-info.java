@NullMarked
package proofdesk.capture;

import org.jspecify.annotations.NullMarked;
