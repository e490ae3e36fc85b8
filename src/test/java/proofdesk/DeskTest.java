package proofdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole desk on a free port, with the sandbox on another one and a real MariaDB under {@code target}. All tests
 * share one application context: build on this class without adding beans or settings, or a second one starts.
 */
@SpringBootTest(classes = Proofdesk.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles("local")
@Import(DeskTest.Time.class)
public abstract class DeskTest {

    /** What the tests' subscription to Assure's events was made with. */
    protected static final String EVENT_SECRET = "the-secret-of-the-subscription";

    /** What Identomat's callbacks carry in the tests. */
    protected static final String CALLBACK_KEY = "the-callback-key-of-the-account";

    /** The one origin whose scripts may ask what apps may. */
    protected static final String APP_ORIGIN = "https://app.example";

    private static final int PORT = freePort();

    @Autowired
    protected SettableClock clock;

    @Autowired
    protected Environment environment;

    /*
     * As system properties, since a @DynamicPropertySource comes too late for what happens before there is a context:
     * the start of the sandbox and of the database.
     */
    static {
        System.setProperty("server.port", String.valueOf(PORT));
        System.setProperty("proofdesk.public-url", desk());
        System.setProperty("proofdesk.sandbox.port", "0");
        System.setProperty("proofdesk.sandbox.delay", "0s");
        System.setProperty("proofdesk.events.assure.secret", EVENT_SECRET);
        System.setProperty("proofdesk.identomat.callback.key", CALLBACK_KEY);

        System.setProperty("proofdesk.sandbox.events.url", ""); // a test that wants them subscribes
        System.setProperty("proofdesk.direct.app-origins", APP_ORIGIN);
        System.setProperty("proofdesk.review.masked", "false"); // but where masks are the subject
        System.setProperty("proofdesk.embedded-database.folder", "target/desk-test");
    }

    /** Where the desk answers, e.g. {@code http://localhost:34567}. */
    protected static String desk() {
        return "http://localhost:" + PORT;
    }

    /** Where the sandbox answers. */
    protected String sandbox() {
        return environment.getRequiredProperty("spring.http.serviceclient.assure.base-url");
    }

    /** Signs in on this thread, as the OpenID provider would have it. Roles as in {@code security.Role}. */
    protected static void signIn(String name, String... roles) {
        var authorities = Stream.of(roles)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        var token = new OidcIdToken(
                "token",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1),
                Map.of("sub", name, "preferred_username", name, "roles", List.of(roles)));
        var user = new DefaultOidcUser(authorities, token, "preferred_username");
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new OAuth2AuthenticationToken(user, authorities, "desk"));
        SecurityContextHolder.setContext(context);
    }

    protected static void signOut() {
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        signOut();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }
}
