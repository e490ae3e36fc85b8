package proofdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.DeskTest;

/** What stands open, what does not, and what every answer carries with it. */
class DoorsTest extends DeskTest {

    @Autowired
    private ServletContext servlet;

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dossiers",
                "/dossiers/0b8c3f52-6f3b-4a59-9a3b-5f6f3b0e1c11",
                "/verifications/0b8c3f52-6f3b-4a59-9a3b-5f6f3b0e1c11",
                "/no/such/thing",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/callback",
                "/oauth2",
                "/login",
                "/logout",
                "/h2-console",
            })
    void whoeverIsNotSignedInIsSentToSignIn(String path) {
        var answer = visitor.ask(desk() + path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/oauth2/authorization/desk"));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void healthTellsWhetherItRunsAndNothingElse() {
        assertThat(visitor.ask(desk() + "/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details", "MariaDB");
    }

    /** Each kind of answer, and the policy it comes with. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /dossiers                      | 302 | 'unsafe-inline'
            /desk/styles/desk.css          | 200 | frame-ancestors 'none'
            /desk/styles/no-such.css       | 404 | frame-ancestors 'none'
            /signed-out                    | 200 | default-src 'none'
            /sign-in-failed                | 401 | default-src 'none'
            /error                         | 404 | default-src 'none'
            /desk                          | 404 | frame-ancestors 'none'
            /c                             | 404 | default-src 'none'
            /c/some/thing                  | 404 | default-src 'none'
            /return                        | 404 | default-src 'none'
            /callbacks                     | 404 | default-src 'none'
            /actuator/health               | 200 | frame-ancestors 'none'
            /c/nobodyknowsthis             | 404 | default-src 'none'
            /return/nobodyknowsthis        | 404 | default-src 'none'
            /callbacks/assure              | 405 | default-src 'none'
            """)
    void everyAnswerIsGuarded(String path, int status, String policy) {
        var answer = visitor.ask(desk() + path);
        assertThat(answer.statusCode()).isEqualTo(status);
        isGuarded(answer.headers(), policy);
    }

    @Test
    void thePagesOfStaffAreGuarded() {
        visitor.signIn(desk() + "/", "sam");
        isGuarded(visitor.ask(desk() + "/dossiers").headers(), "object-src 'none'");
    }

    @Test
    void anAnswerToACallbackIsGuarded() {
        var answer = visitor.post(desk() + "/callbacks/assure", Map.of("a", "b"));
        assertThat(answer.statusCode()).isEqualTo(401);
        isGuarded(answer.headers(), "default-src 'none'");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
        var cookie = visitor.ask(desk() + "/dossiers").headers().firstValue("Set-Cookie");
        assertThat(cookie)
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("PROOFDESK=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Secure")); // this desk is reached by http
    }

    /** Tomcat writes what comes in parts to a disk while it comes, where a servlet lets it, whoever sends it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dossiers",
                "/VAADIN/dynamic/resource/0/0b8c3f52-6f3b-4a59-9a3b-5f6f3b0e1c11/upload",
                "/c/nobodyknowsthis",
                "/callbacks/assure"
            })
    void nothingThatIsSentToUsIsWrittenToADiskOnItsWay(String path) throws IOException {
        var folder = (File) servlet.getAttribute(ServletContext.TEMPDIR);
        var head = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: multipart/form-data; boundary=edge\r
                Content-Length: 500000\r
                \r
                --edge\r
                Content-Disposition: form-data; name="file"; filename="passport.jpg"\r
                Content-Type: image/jpeg\r
                \r
                """.formatted(path) + "x".repeat(100_000);
        try (var socket = new Socket("localhost", URI.create(desk()).getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = socket.getInputStream();
            // the rest never comes: who waits for it keeps what came so far
            await().until(() -> answer.available() > 0 || !written(folder).isEmpty());
            assertThat(written(folder)).isEmpty();
        }
    }

    private static List<String> written(File folder) {
        return List.of(Objects.requireNonNull(folder.list((where, name) -> name.startsWith("upload"))));
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        visitor.signIn(desk() + "/", "sam");
        for (var path : new String[] {"/", "/dossiers", "/logout", "/no/such/thing", "/signed-out"}) {
            assertThat(visitor.post(desk() + path, Map.of("a", "b")).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(visitor.ask(desk() + "/dossiers").statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultShowsNothingOfTheInside() {
        var page = visitor.ask(desk() + "/desk/styles/no-such.css");
        assertThat(page.body())
                .contains("This is not here")
                .doesNotContain("Whitelabel", "Exception", "springframework", "timestamp");
    }

    private static void isGuarded(HttpHeaders headers, String policy) {
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(text -> assertThat(text).contains(policy, "frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy"))
                .hasValueSatisfying(text -> assertThat(text).isIn("same-origin", "no-referrer"));
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty(); // this desk is reached by http
        assertThat(headers.firstValue("Server")).isEmpty();
    }
}
