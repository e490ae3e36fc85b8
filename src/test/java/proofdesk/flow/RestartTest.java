package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import proofdesk.DeskTest;

/**
 * A desk of its own, stopped and killed in the middle of checks. It knows the sandbox by settings alone, as it would
 * know real vendors and a company's own OpenID provider, while its database is the embedded one.
 */
class RestartTest extends DeskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Phone phone;

    private int port;

    @BeforeEach
    void begin() throws IOException {
        phone = new Phone(sandbox());
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void calmWeather() {
        phone.reset();
        databases().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void aCheckGoesOnByItselfAfterTheDeskWasStoppedAndAfterItWasKilled() throws Exception {
        String atTheVendor;
        String pictures;
        String opened;
        URI link;
        String artifact;
        try (var desk = start()) {
            atTheVendor = desk.ask("order");
            pictures = phone.takePictures(URI.create(desk.ask("link " + atTheVendor)), "pictureid.accepted.all-passed");
            opened = desk.ask("order");
            link = URI.create(desk.ask("link " + opened));
            artifact = phone.artifact(link);
            desk.stop();
            assertThat(databases()).isEmpty();
        }
        phone.finish(pictures); // the vendor comes to its end, and its callback finds nobody

        try (var desk = start()) {
            turnsToAccepted(desk, atTheVendor);
            assertThat(URI.create(desk.ask("link " + opened))).isEqualTo(link);
            assertThat(phone.artifact(link)).isEqualTo(artifact);
            phone.takePictures(link, "pictureid.accepted.all-passed");
            phone.arm("weather.get.slow");
            phone.finish(artifact);
            await().atMost(PATIENCE).pollInSameThread().until(() -> !"0".equals(desk.ask("working " + opened)));
            desk.kill(); // in the middle of reading the result
        }
        assertThat(databases()).hasSize(1);

        try (var desk = start()) {
            assertThat(desk.said()).anySatisfy(line -> assertThat(line).contains("left over"));
            turnsToAccepted(desk, opened);
            assertThat(desk.ask("outcome " + atTheVendor)).isEqualTo("ACCEPTED");
            assertThat(phone.send(HttpRequest.newBuilder(link).GET().build()).statusCode())
                    .isEqualTo(200);
            desk.stop();
        }
        assertThat(databases()).isEmpty();
    }

    private static void turnsToAccepted(RunningDesk desk, String check) {
        await().atMost(PATIENCE).pollInSameThread().until(() -> "ACCEPTED".equals(desk.ask("outcome " + check)));
    }

    private RunningDesk start() throws IOException {
        var client = "spring.security.oauth2.client.";
        var settings = Map.ofEntries(
                Map.entry("server.port", String.valueOf(port)),
                Map.entry("proofdesk.public-url", "http://localhost:" + port),
                Map.entry("proofdesk.polling.first", "1s"),
                Map.entry("proofdesk.polling.longest", "2s"),
                Map.entry("proofdesk.sandbox.enabled", "false"),
                Map.entry("proofdesk.embedded-database.enabled", "true"),
                Map.entry("proofdesk.embedded-database.folder", folder.toString()),
                Map.entry("spring.http.serviceclient.assure.base-url", sandbox()),
                Map.entry(client + "provider.assure.token-uri", sandbox() + "/auth/open/connect/token"),
                Map.entry(client + "registration.assure.client-id", "proofdesk-sandbox"),
                Map.entry(client + "registration.assure.client-secret", "sandbox-secret"),
                Map.entry(client + "provider.desk.issuer-uri", sandbox()),
                Map.entry(client + "registration.desk.client-id", "proofdesk-desk"),
                Map.entry(client + "registration.desk.client-secret", "sandbox-desk-secret"));
        return RunningDesk.start(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList());
    }

    /** The database processes that work on our folder. */
    private List<ProcessHandle> databases() {
        try {
            var program =
                    folder.toRealPath().resolve("mariadb-program/bin/mariadbd").toString();
            return Files.exists(Path.of(program))
                    ? ProcessHandle.allProcesses()
                            .filter(process -> process.info()
                                    .command()
                                    .filter(program::equals)
                                    .isPresent())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
