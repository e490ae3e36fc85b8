/** Signicat Assure: its wire, and one class per provider. */
@ApplicationModule(allowedDependencies = {"provider", "result"})
@NullMarked
package proofdesk.assure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
