/** Takes in notifications exactly once and makes their checks due. */
@ApplicationModule(allowedDependencies = {"provider", "security", "ui", "verification"})
@NullMarked
package proofdesk.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
