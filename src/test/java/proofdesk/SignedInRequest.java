package proofdesk;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request of whoever is signed in on this thread, so that views ask the same user as façades do. */
public final class SignedInRequest extends FakeRequest {

    public SignedInRequest(FakeHttpSession session) {
        super(session);
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    @Override
    public boolean isUserInRole(String role) {
        var user = SecurityContextHolder.getContext().getAuthentication();
        return user != null
                && user.getAuthorities().stream().anyMatch(one -> ("ROLE_" + role).equals(one.getAuthority()));
    }
}
