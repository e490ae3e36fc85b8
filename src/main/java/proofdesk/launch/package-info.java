/** Starting up: the embedded database, the sandbox, and what is missing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package proofdesk.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
