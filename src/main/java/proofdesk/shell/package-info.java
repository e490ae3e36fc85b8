/** The frame: layout, error views, the security filter chain. */
@ApplicationModule(allowedDependencies = {"activity", "provider", "security", "ui"})
@NullMarked
package proofdesk.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
