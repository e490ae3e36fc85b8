/** What findings mean, why they matter and what to do about them: in our words, or in those of administrators. */
@ApplicationModule(allowedDependencies = {"result", "security"})
@NullMarked
package proofdesk.explanation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
