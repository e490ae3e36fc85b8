package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** The person has 15 minutes after the first picture (seed 000); the clock is set ahead instead of waiting. */
class ExpiryTest extends SandboxTest {

    @Test
    void aProcessFailsFifteenMinutesAfterItsFirstPicture() {
        var dossier = wire.dossier();
        var artifact = wire.capture(dossier, "documentSelfie");
        wire.control("/clock?ahead=PT20M"); // before the first picture there is no hurry
        wire.signedIn();
        takeFront(artifact);

        wire.control("/clock?ahead=PT14M59S");
        wire.signedIn();
        assertThat(wire.process(dossier).path("status").asString()).isEqualTo("pending");

        wire.control("/clock?ahead=PT1S");
        var failed = wire.process(dossier);
        assertThat(failed.path("status").asString()).isEqualTo("failed");
        assertThat(failed.path("failReason").path("detail").asString()).isEqualTo("Transaction time expired.");
        assertThat(failed.path("depictions").values().stream().map(value -> value.asString()))
                .containsExactly("front");
        assertThat(failed.path("createdAt").asString())
                .isLessThan(failed.path("updatedAt").asString());
    }

    @Test
    void anExpiredCaptureTakesNothingAndLeadsBack() {
        var dossier = wire.dossier();
        var artifact = wire.capture(dossier, "document");
        takeFront(artifact);
        wire.control("/clock?ahead=PT15M");

        wire.page(artifact, "finish").isProblem(400);
        wire.page(artifact, "specimen/pictureid.accepted.all-passed").isProblem(400);
        var session =
                wire.page(artifact, "GET", "session", BodyPublishers.noBody()).json();
        assertThat(session.path("open").asBoolean()).isFalse();
        assertThat(session.path("redirect").asString())
                .startsWith(Wire.REDIRECT)
                .endsWith("&status=failed");
    }

    @Test
    void whatIsBeingWorkedOnDoesNotExpire() {
        var dossier = wire.dossier();
        var artifact = wire.capture(dossier, "document");
        takeFront(artifact);
        wire.page(artifact, "finish");
        wire.control("/clock?ahead=PT16M");
        wire.signedIn();

        assertThat(wire.process(dossier).path("status").asString()).isIn("processing", "accepted");
    }

    @Test
    void aSenselessTimeIsRefused() {
        wire.control("/clock").isProblem(400);
        wire.control("/clock?ahead=tomorrow").isProblem(400);
        wire.control("/clock?ahead=-PT1M").isProblem(400);
        wire.control("/clock?ahead=P100000D").isProblem(400);
    }

    private void takeFront(String artifact) {
        var picture = wire.bytes("/capture/api/specimen/pictureid.accepted.all-passed/front")
                .body();
        assertThat(wire.page(artifact, "PUT", "images/front", BodyPublishers.ofByteArray(picture))
                        .status())
                .isEqualTo(204);
    }
}
