package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is meant for the desk stays with the desk, though both live in one process. */
class LeaksTest {

    private static final Map<String, String> OF_THE_DESK = Map.of(
            "server.port", "1",
            "server.servlet.session.cookie.name", "PROOFDESK",
            "server.servlet.context-path", "/desk",
            "spring.datasource.url", "jdbc:mariadb://nowhere/none",
            "spring.profiles.active", "local",
            "spring.config.name", "application",
            "spring.config.additional-location", "file:./nowhere/",
            "sandbox.delay", "77s");

    @Test
    void noSettingOfTheProcessReachesTheSandbox() {
        var before = Map.copyOf(System.getProperties());
        OF_THE_DESK.forEach(System::setProperty);
        try (var sandbox = Sandbox.start("--server.port=0", "--spring.profiles.active=local")) {
            var environment = sandbox.getEnvironment();

            assertThat(environment.getActiveProfiles()).isEmpty();
            assertThat(environment.getProperty("spring.datasource.url")).isNull();
            assertThat(environment.getProperty("server.servlet.session.cookie.name"))
                    .isEqualTo("SANDBOX");
            assertThat(environment.getProperty("PATH"))
                    .as("an environment variable")
                    .isNull();
            assertThat(sandbox.getBean(SandboxProperties.class).delay()).hasSeconds(3);

            var login = new Wire("http://localhost:" + environment.getRequiredProperty("local.server.port"));
            var answer = login.send(login.request("/login"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Set-Cookie")).startsWith("SANDBOX=");
        } finally {
            OF_THE_DESK.keySet().forEach(key -> {
                var value = before.get(key);
                if (value == null) {
                    System.clearProperty(key);
                } else {
                    System.setProperty(key, String.valueOf(value));
                }
            });
        }
    }
}
