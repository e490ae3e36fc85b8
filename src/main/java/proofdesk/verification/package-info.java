/** One check at one provider, from link to verdict, and its end. */
@ApplicationModule(allowedDependencies = {"activity", "dossier", "provider", "result", "security"})
@NullMarked
package proofdesk.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
