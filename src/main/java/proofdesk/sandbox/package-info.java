/** Plays Signicat Assure, Identomat and the OpenID provider over HTTP, in its own application context; imports nothing of the desk. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package proofdesk.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
