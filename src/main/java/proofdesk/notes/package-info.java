/** What colleagues keep in a dossier beside its checks: notes that name each other, and files. */
@ApplicationModule(allowedDependencies = {"activity", "dossier", "review", "security", "verification"})
@NullMarked
package proofdesk.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
