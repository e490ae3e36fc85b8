/** What administrators look after: how a vendor's pages look, and how the vendors are. */
@ApplicationModule(allowedDependencies = {"dossier", "inbox", "provider", "security", "ui", "verification"})
@NullMarked
package proofdesk.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
