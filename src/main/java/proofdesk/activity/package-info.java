/** What happened: every state change is an event; the trail and the live nudge are made of them. */
@ApplicationModule(allowedDependencies = {"security"})
@NullMarked
package proofdesk.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
