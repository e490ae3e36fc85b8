/** Who may what: roles from the token, the current user. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package proofdesk.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
