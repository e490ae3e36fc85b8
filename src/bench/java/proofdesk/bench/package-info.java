/**
 * How long a change takes from the vendor's callback to the screen, a decision screen from its address, and My work among
 * many dossiers; how large files go through the desk. Measured by hand, never part of the tests.
 */
@NullMarked
package proofdesk.bench;

import org.jspecify.annotations.NullMarked;
