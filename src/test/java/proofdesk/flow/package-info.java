/** The real flow over HTTP: desk, sandbox and database as they run. */
@NullMarked
package proofdesk.flow;

import org.jspecify.annotations.NullMarked;
