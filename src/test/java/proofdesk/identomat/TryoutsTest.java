package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.DeskTest;
import proofdesk.security.Role;

/** A draft is tried out in a session of its own at Identomat, which does not stay there. */
class TryoutsTest extends DeskTest {

    private static final Draft DRAFT = Draft.EMPTY.with(Flags.NONE
            .with(Flag.LANGUAGE, "de")
            .with(Flag.RETURN_URL, "https://bank.example/")
            .with(Flag.SKIP_DOCUMENT, true));

    @Autowired
    private Tryouts tryouts;

    @Autowired
    private JdbcClient jdbc;

    private final UUID configuration = UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void signIn() {
        signIn("ada", Role.ADMIN);
    }

    @Test
    void aDraftIsTriedInASessionThatIsNoCheckAndIsGoneWhenOneIsDone() throws Exception {
        var checks = count("verification");
        var dossiers = count("dossier");
        var begun = tryouts.begin(configuration, DRAFT);
        assertThat(begun.page()).asString().startsWith(sandbox() + "/?session_token=");
        assertThat(page(begun)).contains("Ich stimme zu");
        assertThat(begun.until())
                .isCloseTo(clock.instant().plus(Duration.ofMinutes(15)), within(1, ChronoUnit.MINUTES));
        assertThat(tryouts.of(configuration)).singleElement().satisfies(one -> {
            assertThat(one.begunBy()).isEqualTo("ada");
            assertThat(one.deletedAt()).isNull();
            assertThat(one.toString()).doesNotContain(String.valueOf(one.token()));
        });
        assertThat(begun.toString()).doesNotContain("session_token");

        assertThat(tryouts.end(begun.id())).isTrue();
        assertThat(page(begun)).doesNotContain("Ich stimme zu");
        assertThat(status(begun)).isEqualTo(404);
        assertThat(tryouts.of(configuration)).singleElement().satisfies(one -> {
            assertThat(one.token()).isNull();
            assertThat(one.deletedAt()).isNotNull();
        });
        assertThat(tryouts.end(begun.id())).isTrue();
        assertThat(count("verification")).isEqualTo(checks);
        assertThat(count("dossier")).isEqualTo(dossiers);
    }

    @Test
    void whatNobodyClosesIsDeletedOnceItsTokenHasRunOut() throws Exception {
        var begun = tryouts.begin(configuration, DRAFT);
        clock.advance(Duration.ofMinutes(14));
        tryouts.sweep();
        assertThat(status(begun)).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        signOut();
        tryouts.sweep();
        assertThat(status(begun)).isEqualTo(404);
    }

    @Test
    void whatCannotBeDeletedIsTriedAgainLater() throws Exception {
        var begun = tryouts.begin(configuration, DRAFT);
        var token = String.valueOf(tryouts.of(configuration).getFirst().token());
        token(begun, "none of Identomat's"); // which refuses it
        assertThat(tryouts.end(begun.id())).isFalse();
        assertThat(tryouts.of(configuration).getFirst().deletedAt()).isNull();
        token(begun, token);
        clock.advance(Duration.ofMinutes(14));
        tryouts.sweep();
        assertThat(status(begun)).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        tryouts.sweep();
        assertThat(status(begun)).isEqualTo(404);
    }

    @Test
    void whatMayNotBePublishedCannotBeTriedEither() {
        assertThatExceptionOfType(IdentomatConfigurations.NotInOrder.class)
                .isThrownBy(() -> tryouts.begin(
                        configuration, Draft.EMPTY.with(Flags.NONE.with(Flag.DISABLE_DOCUMENT_CAPTURE, true))));
        assertThat(tryouts.of(configuration)).isEmpty();
    }

    @Test
    void onlyAdministratorsTryAnythingAndAuditorsSeeThatTheyDid() {
        var begun = tryouts.begin(configuration, DRAFT);
        signIn("audrey", Role.AUDITOR);
        assertThat(tryouts.of(configuration)).hasSize(1);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> tryouts.begin(configuration, DRAFT));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> tryouts.end(begun.id()));
    }

    private void token(Tryouts.Begun begun, String token) {
        jdbc.sql("update identomat_tryout set token = ? where id = ?")
                .param(token)
                .param(begun.id().toString())
                .update();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String page(Tryouts.Begun begun) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(begun.page()).build(), BodyHandlers.ofString())
                .body();
    }

    private int status(Tryouts.Begun begun) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(begun.page().toString()))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
