/** What a provider of identity checks offers, and how a check is started, read, illustrated, archived and erased there. */
@ApplicationModule(allowedDependencies = {"result"})
@NullMarked
package proofdesk.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
