/** Takes in notifications exactly once and makes their checks due. */
@ApplicationModule(allowedDependencies = {"verification", "provider"})
@NullMarked
package proofdesk.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
