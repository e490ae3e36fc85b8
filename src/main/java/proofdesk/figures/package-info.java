/** How it goes with checks as a whole, week by week: of the team, never of one person. */
@ApplicationModule(allowedDependencies = {"provider", "result", "review", "security", "ui"})
@NullMarked
package proofdesk.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
