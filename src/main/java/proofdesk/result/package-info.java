/** The words of a verdict, vendor-neutral, each with the place in the report it came from. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package proofdesk.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
