/**
 * How long a change takes from the vendor's callback to the screen, and how large files go through the desk; measured by
 * hand, never part of the tests.
 */
@NullMarked
package proofdesk.bench;

import org.jspecify.annotations.NullMarked;
