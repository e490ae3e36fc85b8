/** Where what is said of one person does not agree: within a report, between two checks, with what staff expect. */
@ApplicationModule(allowedDependencies = {"activity", "dossier", "result", "security", "verification"})
@NullMarked
package proofdesk.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
