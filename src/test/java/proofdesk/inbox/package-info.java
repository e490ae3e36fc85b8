@NullMarked
package proofdesk.inbox;

import org.jspecify.annotations.NullMarked;
