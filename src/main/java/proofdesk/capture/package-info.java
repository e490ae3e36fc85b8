/** The person's pages: what is needed, the hand-over to the vendor, the thank-you. */
@ApplicationModule(allowedDependencies = {"provider", "result", "verification"})
@NullMarked
package proofdesk.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
