package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** However much is tried, memory stays bounded: the oldest dossiers go first, as if their retention were over. */
class MemoryTest {

    @Test
    void picturesBeyondTheLimitPushTheOldestDossiersOut() {
        try (var sandbox = Sandbox.start("--server.port=0", "--sandbox.delay=0s", "--sandbox.pictures=400KB")) {
            var wire = new Wire("http://localhost:" + sandbox.getEnvironment().getRequiredProperty("local.server.port"))
                    .signedIn();
            var picture = wire.bytes("/capture/api/specimen/pictureid.accepted.all-passed/front")
                    .body();
            var fit = 400 * 1024 / picture.length;
            assertThat(fit).as("fit").isBetween(1, 20);
            var empty = wire.dossier();
            var first = filled(wire, picture);
            for (var i = 1; i < fit; i++) {
                filled(wire, picture);
            }
            assertThat(wire.get("/assure/dossiers/" + first).status()).isEqualTo(200);

            var last = filled(wire, picture);

            wire.get("/assure/dossiers/" + first).isProblem(404);
            assertThat(wire.get("/assure/dossiers/" + last).status()).isEqualTo(200);
            assertThat(wire.get("/assure/dossiers/" + empty).status())
                    .as("one that holds no picture")
                    .isEqualTo(200);
        }
    }

    @Test
    void dossiersBeyondTheLimitPushTheOldestOut() {
        try (var sandbox = Sandbox.start("--server.port=0", "--sandbox.dossiers=2")) {
            var wire = new Wire("http://localhost:" + sandbox.getEnvironment().getRequiredProperty("local.server.port"))
                    .signedIn();
            var first = wire.dossier();
            wire.dossier();
            wire.dossier();

            wire.get("/assure/dossiers/" + first).isProblem(404);
            assertThat(wire.get("/assure/dossiers").json()).hasSize(2);
        }
    }

    private static String filled(Wire wire, byte[] picture) {
        var dossier = wire.dossier();
        var artifact = wire.capture(dossier, "document");
        assertThat(wire.page(artifact, "PUT", "images/front", BodyPublishers.ofByteArray(picture))
                        .status())
                .isEqualTo(204);
        return dossier;
    }
}
