package proofdesk.sandbox.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import proofdesk.sandbox.SandboxProperties;
import tools.jackson.databind.json.JsonMapper;

/** However much is tried, memory stays bounded. */
class SessionsTest {

    private final Binder binder = new Binder(
            new MapConfigurationPropertySource(Map.of("sandbox.identomat.sessions", "2", "sandbox.pictures", "1KB")));
    private final Sessions sessions = new Sessions(
            binder.bindOrCreate("sandbox.identomat", IdentomatProperties.class),
            binder.bindOrCreate("sandbox", SandboxProperties.class));

    @Test
    void sessionsBeyondTheLimitPushTheOldestOut() {
        var first = added();
        var second = added();
        added();

        assertThat(sessions.held(first.token, session -> session)).isEmpty();
        assertThat(sessions.held(second.token, session -> session)).contains(second);
    }

    @Test
    void picturesBeyondTheLimitPushTheOldestSessionOut() {
        var first = added();
        var second = added();
        take(first, 600);
        take(second, 300);
        assertThat(sessions.held(first.token, session -> session)).contains(first);

        take(second, 700);

        assertThat(sessions.held(first.token, session -> session)).isEmpty();
        assertThat(sessions.held(second.token, session -> session)).contains(second);
    }

    private void take(Session one, int bytes) {
        sessions.held(one.token, session -> session.pictures.put("face", Photo.jpeg(new byte[bytes])));
    }

    private Session added() {
        var json = JsonMapper.shared();
        var session = new Session(
                new Company("key", false),
                Instant.EPOCH,
                new Configurations.Run(json.createObjectNode(), json.createArrayNode()),
                "",
                "",
                Outcome.ALL.getFirst());
        sessions.add(session);
        return session;
    }
}
