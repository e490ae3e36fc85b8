/** What people decide about a check, why, and who confirms it; the provider's own verdict stays beside it. */
@ApplicationModule(allowedDependencies = {"activity", "result", "security", "verification"})
@NullMarked
package proofdesk.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
