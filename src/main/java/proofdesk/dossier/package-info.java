/** One end-user's folder: our own aggregate, which remembers the matching folders at the vendors. */
@ApplicationModule(allowedDependencies = {"activity", "security"})
@NullMarked
package proofdesk.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
