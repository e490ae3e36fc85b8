package proofdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.DeskTest;

/** Signing in and out over real sockets, with the sandbox as the OpenID provider. */
class SignInTest extends DeskTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @ValueSource(strings = {"sam", "ada", "audrey", "nora"})
    void everyUserOfTheSandboxLandsWhereTheyWanted(String name) {
        var landed = visitor.signIn(desk() + "/dossiers", name);
        assertThat(landed.statusCode()).isEqualTo(200);
        assertThat(landed.uri().toString()).startsWith(desk() + "/dossiers");
        assertThat(visitor.ask(desk() + "/dossiers").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionKnownBeforeSigningInIsWorthNothingAfterwards() {
        visitor.visit(desk() + "/");
        var before = visitor.cookie("PROOFDESK").orElseThrow();
        visitor.signIn(desk() + "/", "sam");
        assertThat(visitor.cookie("PROOFDESK").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void signingOutEndsBothSessionsAndSaysSo() {
        var page = visitor.signIn(desk() + "/", "sam");
        var bye = visitor.postAndFollow(desk() + "/logout", Map.of("_csrf", csrf(page)));
        assertThat(bye.uri().toString()).startsWith(desk() + "/signed-out");
        assertThat(bye.statusCode()).isEqualTo(200);
        assertThat(bye.body()).contains("You are signed out", "Sign in again");
        // at the provider too: it asks for the name again instead of letting in whoever comes next
        var next = visitor.visit(desk() + "/");
        assertThat(next.uri().toString()).startsWith(sandbox() + "/login");
    }

    @Test
    void signingOutNeedsTheFormsToken() {
        visitor.signIn(desk() + "/", "sam");
        assertThat(visitor.post(desk() + "/logout", Map.of()).statusCode()).isNotEqualTo(200);
        assertThat(visitor.ask(desk() + "/logout").headers().firstValue("Location"))
                .isEmpty();
        assertThat(visitor.ask(desk() + "/dossiers").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsSignedInIsNotToldTheyAreSignedOut() {
        visitor.signIn(desk() + "/", "sam");
        var page = visitor.ask(desk() + "/signed-out");
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    }

    @Test
    void aSignInThatFailsEndsOnAPageAndNotInACircle() {
        var back = visitor.visit(desk() + "/login/oauth2/code/desk?code=forged&state=forged");
        assertThat(back.uri().getPath()).isEqualTo("/sign-in-failed");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(401);
        assertThat(back.body()).contains("Signing in did not work", "Try to sign in again");
    }

    private static String csrf(HttpResponse<String> page) {
        var found = CSRF.matcher(page.body());
        assertThat(found.find()).as("a token on %s", page.uri()).isTrue();
        return found.group(1);
    }
}
