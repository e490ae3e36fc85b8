/** Identomat: its flags and the rules between them, its steps, its signature, its answers. */
@ApplicationModule(allowedDependencies = {"provider", "result", "security", "ui"})
@NullMarked
package proofdesk.identomat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
