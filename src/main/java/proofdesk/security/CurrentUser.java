package proofdesk.security;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting: a signed-in user, or one of the actors that are nobody's account. */
@Component
public class CurrentUser {

    /** The actor of what the person being verified does. */
    public static final String PERSON = "the person";
    /** The actor of what Proofdesk does by itself. */
    public static final String PROOFDESK = "Proofdesk";

    /** The user's name as the OpenID provider gives it, or {@link #PROOFDESK} where nobody is signed in. */
    public String name() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? PROOFDESK
                : authentication.getName();
    }

    /** Whether the user has one of these roles; for showing or leaving out a button, never instead of a guard. */
    public boolean hasAnyRole(String... roles) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return false;
        }
        for (var role : roles) {
            if (authentication.getAuthorities().stream().anyMatch(a -> ("ROLE_" + role).equals(a.getAuthority()))) {
                return true;
            }
        }
        return false;
    }
}
