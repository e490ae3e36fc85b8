package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The catalogue against the samples and rules of the contract (contract assure 10.2, 11, 17; seed 000). */
class CatalogueTest extends SandboxTest {

    private static final List<String> CHECKS =
            List.of("notTamperedDocument", "nonExpired", "notUnderage", "notBlackAndWhite", "dataIntegrity");
    private static final Map<String, String> LABELS = Map.of(
            "notTamperedDocument", "Not tampered document",
            "nonExpired", "Document not expired",
            "notUnderage", "Not underage",
            "notBlackAndWhite", "Not black & white copy",
            "dataIntegrity", "Data integrity");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "accepted.all-passed | document | accepted | '' | -",
                "accepted.all-passed | documentSelfie | accepted | '' | high",
                "accepted.no-final-result | document | accepted | '' | -",
                "rejected.underage | document | rejected | notUnderage | -",
                "rejected.underage | documentSelfie | rejected | notUnderage | high",
                "rejected.underage-and-tampered | document | rejected | notTamperedDocument notUnderage dataIntegrity | -",
                "rejected.underage-and-tampered | documentSelfie | rejected | notTamperedDocument notUnderage dataIntegrity | high",
                "rejected.similarity-very-low | documentSelfie | rejected | '' | veryLow",
                "rejected.similarity-low | documentSelfie | rejected | '' | low",
                "rejected.similarity-low-and-expired | documentSelfie | rejected | nonExpired | low",
                "inconclusive.tampered | document | inconclusive | notTamperedDocument dataIntegrity | -",
                "inconclusive.tampered | documentSelfie | inconclusive | notTamperedDocument dataIntegrity | high",
                "inconclusive.expired | document | inconclusive | nonExpired | -",
                "inconclusive.expired | documentSelfie | inconclusive | nonExpired | high",
                "inconclusive.black-and-white | document | inconclusive | notBlackAndWhite | -",
                "inconclusive.black-and-white | documentSelfie | inconclusive | notBlackAndWhite | high",
                "inconclusive.data-integrity | document | inconclusive | dataIntegrity | -",
                "inconclusive.data-integrity | documentSelfie | inconclusive | dataIntegrity | high",
                "inconclusive.expired-and-black-and-white | document | inconclusive | nonExpired notBlackAndWhite | -",
                "inconclusive.similarity-medium | documentSelfie | inconclusive | '' | medium",
                "inconclusive.similarity-medium-and-tampered | documentSelfie | inconclusive | notTamperedDocument dataIntegrity | medium",
            })
    void everyCaseHasTheStatusAndTheChecksOfTheContract(
            String name, String type, String status, String failed, String similarity) {
        var process = ended("pictureid." + name, type);

        assertThat(process.path("status").asString()).isEqualTo(status);
        assertThat(process.has("finalResult")).isEqualTo(name.equals("accepted.all-passed"));
        var document = process.path("providerSpecific").path("document");
        assertThat(document.path("documentNumber").asString()).isEqualTo("SPECI2021");
        var checks = document.path("securityChecks");
        for (var check : CHECKS) {
            assertThat(checks.path(check).path("name").asString()).isEqualTo(LABELS.get(check));
            assertThat(checks.path(check).path("passed").asBoolean())
                    .as(check)
                    .isEqualTo(!List.of(failed.split(" ", -1)).contains(check));
        }
        var match = checks.path("selfieAndDocumentMatch");
        assertThat(match.path("similarityLevel").asString(null)).isEqualTo(similarity);
        assertThat(match.has("passed")).isFalse();
        assertThat(process.path("providerSpecific").has("selfie")).isEqualTo(type.equals("documentSelfie"));
        assertThat(process.has("failReason")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "documentSelfie"})
    void anUnreadablePictureLeavesOutWhatWasNotRead(String type) {
        var process = ended("pictureid.rejected.poor-image", type);

        assertThat(process.path("status").asString()).isEqualTo("rejected");
        var document = process.path("providerSpecific").path("document");
        assertThat(document.propertyNames()).containsExactly("subject", "securityChecks");
        assertThat(document.path("subject").propertyNames()).containsExactlyInAnyOrder("photo", "signature");
        var checks = document.path("securityChecks");
        assertThat(checks.propertyNames()).containsExactly("notTamperedDocument", "notBlackAndWhite", "dataIntegrity");
        assertThat(checks.path("notTamperedDocument").path("passed").asBoolean())
                .isFalse();
        assertThat(checks.path("notBlackAndWhite").path("passed").asBoolean()).isTrue();
        assertThat(checks.path("dataIntegrity").path("passed").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"document, 9", "documentSelfie, 10"})
    void anAcceptedProcessHasTheFieldsOfTheSample(String type, int fields) {
        var result = ended("pictureid.accepted.all-passed", type).path("finalResult");

        assertThat(result.propertyNames()).hasSize(fields);
        assertThat(result.path("firstName").asString()).isEqualTo("WILLEKE LISELOTTE");
        assertThat(result.path("similarityScore").asString(null))
                .isEqualTo(type.equals("documentSelfie") ? "high" : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "documentSelfie"})
    void aFailedProcessSaysWhyAndACanceledOneNothing(String type) {
        var failed = ended("pictureid.failed.transaction-expired", type);
        assertThat(failed.path("status").asString()).isEqualTo("failed");
        assertThat(failed.path("failReason").path("detail").asString()).isEqualTo("Transaction time expired.");
        assertThat(failed.path("depictions").path(0).asString()).isEqualTo("front");
        assertThat(failed.has("providerSpecific")).isFalse();

        var canceled = ended("pictureid.canceled.by-person", type);
        assertThat(canceled.propertyNames())
                .containsExactly("processId", "provider", "processType", "status", "createdAt", "updatedAt");
        assertThat(canceled.path("status").asString()).isEqualTo("canceled");
    }

    @Test
    void everyScenarioIsDocumentedAndCanBeArmedAsItSays() {
        var catalogue = wire.get("/scenarios").json();

        assertThat(catalogue).hasSizeGreaterThan(120);
        for (var scenario : catalogue) {
            assertThat(scenario.path("name").asString())
                    .matches("(pictureid|eid|signicatvideoid|onfido|signicatpaper|facetec|readid|identomat|weather)"
                            + "\\.[a-z-]+\\.[a-z0-9-]+");
            assertThat(scenario.path("shows").asString()).endsWith(".");
            assertThat(scenario.path("armedFor").asString()).startsWith("the next ");
            var arm = scenario.path("arm").asString().split(" ", -1);
            assertThat(arm[0]).isEqualTo("POST");
            assertThat(wire.control(arm[1]).status()).as(arm[1]).isEqualTo(204);
        }
    }

    @Test
    void aScenarioIsArmedForAsManyProcessesAsOneSays() {
        wire.control("/scenarios/pictureid.rejected.underage/arm?times=2");

        assertThat(unarmed()).isEqualTo("rejected");
        assertThat(unarmed()).isEqualTo("rejected");
        assertThat(unarmed()).isEqualTo("accepted");
    }

    @ParameterizedTest
    @CsvSource({
        "weather.dossier.503, /assure/dossiers",
        "weather.capture.503, /assure/dossiers/{dossier}/capture",
        "weather.start.503, /assure/dossiers/{dossier}/capture",
        "weather.start.503, /assure/dossiers/{dossier}/processes"
    })
    void badWeatherBefallsAsManyCallsAsOneSaysAndBeginsNothing(String scenario, String path) {
        var dossier = wire.dossier();
        var to = path.replace("{dossier}", dossier);
        var body = to.endsWith("processes")
                ? "{\"provider\":\"signicatpictureid\"}"
                : to.endsWith("capture") ? Wire.order("document", "") : "";
        assertThat(wire.control("/scenarios/" + scenario + "/arm?times=3").status())
                .isEqualTo(204);

        for (var i = 0; i < 3; i++) {
            var answer = wire.post(to, body);
            answer.isProblem(503);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
        assertThat(wire.process(dossier).isMissingNode()).isTrue();
        assertThat(wire.post(to, body).status()).isIn(200, 201);
    }

    @Test
    void aVerificationThatCannotBeginBeginsLater() {
        var dossier = wire.dossier();
        var artifact = wire.capture(dossier, "document");
        wire.page(artifact, "specimen/pictureid.accepted.all-passed");
        wire.control("/scenarios/weather.start.503/arm?times=1");

        wire.post(wire.path(dossier), "").isProblem(503);
        assertThat(wire.post(wire.path(dossier), "").status()).isEqualTo(200);
        wire.post(wire.path(dossier), "").isProblem(400);
    }

    @Test
    void aLostAnswerLeavesAProcessBehind() {
        var dossier = wire.dossier();
        wire.control("/scenarios/weather.capture.answer-lost/arm");

        wire.post("/assure/dossiers/" + dossier + "/capture", Wire.order("document", ""))
                .isProblem(503);
        assertThat(wire.process(dossier).path("status").asString()).isEqualTo("pending");
    }

    @Test
    void theTokenEndpointCanBeDownOrRefuseTheClient() {
        wire.control("/scenarios/weather.token.503/arm?times=1");
        wire.askForToken().isProblem(503);

        wire.control("/scenarios/weather.token.refused/arm");
        var refused = wire.askForToken();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("error").asString()).isEqualTo("invalid_client");

        assertThat(wire.askForToken().status()).isEqualTo(200);
    }

    @Test
    void readingCanBeRefusedForBeingAskedTooOften() {
        var dossier = wire.dossier();
        wire.capture(dossier, "document");
        var path = wire.path(dossier);
        wire.control("/scenarios/weather.get.429/arm");

        var answer = wire.get(path);
        answer.isProblem(429);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(wire.get(path).status()).isEqualTo(200);
    }

    @Test
    void anUnknownScenarioIsRefusedAtEveryDoor() {
        wire.control("/scenarios/pictureid.accepted.nonsense/arm").isProblem(404);
        wire.post("/assure/dossiers", "{\"externalReference\":\"scenario:nonsense\"}")
                .isProblem(404);
        var artifact = wire.capture(wire.dossier(), "document");
        wire.page(artifact, "specimen/nonsense").isProblem(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "many"})
    void aSenselessNumberOfTimesIsRefused(String times) {
        wire.control("/scenarios/weather.get.503/arm?times=" + times).isProblem(400);
    }

    @Test
    void aScenarioAtTheWrongMomentIsRefused() {
        var face = "pictureid.rejected.similarity-low";
        var byReference = wire.post("/assure/dossiers", "{\"externalReference\":\"scenario:" + face + "\"}")
                .json()
                .path("dossierId")
                .asString();
        wire.post("/assure/dossiers/" + byReference + "/capture", Wire.order("document", ""))
                .isProblem(400);

        wire.control("/scenarios/" + face + "/arm");
        wire.post("/assure/dossiers/" + wire.dossier() + "/capture", Wire.order("document", ""))
                .isProblem(400);
        wire.control("/reset");

        var dossier = wire.dossier();
        var artifact = wire.capture(dossier, "document");
        wire.page(artifact, "specimen/" + face).isProblem(400);
        wire.page(artifact, "specimen/weather.get.503").isProblem(400);
        wire.page(artifact, "finish").isProblem(400); // no pictures yet
        wire.page(artifact, "cancel");
        wire.page(artifact, "specimen/pictureid.accepted.all-passed").isProblem(400);
        wire.page(artifact, "cancel").isProblem(400);
    }

    @Test
    void aReferenceChoosesTheOutcome() {
        var dossier = wire.post(
                        "/assure/dossiers", "{\"externalReference\":\"scenario:pictureid.inconclusive.expired\"}")
                .json()
                .path("dossierId")
                .asString();
        var artifact = wire.capture(dossier, "document");
        var picture = wire.bytes("/capture/api/specimen/pictureid.accepted.all-passed/front")
                .body();
        wire.page(artifact, "PUT", "images/front", BodyPublishers.ofByteArray(picture));
        wire.page(artifact, "finish");

        assertThat(end(dossier).path("status").asString()).isEqualTo("inconclusive");
    }

    /** Goes through with pictures of one's own and says how it ended. */
    private String unarmed() {
        var dossier = wire.dossier();
        var artifact = wire.capture(dossier, "document");
        var picture = wire.bytes("/capture/api/specimen/pictureid.accepted.all-passed/front")
                .body();
        wire.page(artifact, "PUT", "images/front", BodyPublishers.ofByteArray(picture));
        wire.page(artifact, "finish");
        return end(dossier).path("status").asString();
    }

    private JsonNode ended(String scenario, String processType) {
        var dossier = wire.dossier();
        var artifact = wire.capture(dossier, processType);
        assertThat(wire.page(artifact, "specimen/" + scenario).status()).isEqualTo(204);
        assertThat(wire.page(artifact, "finish").status()).isEqualTo(200);
        return end(dossier);
    }

    private JsonNode end(String dossier) {
        return await().pollInterval(Duration.ofMillis(20))
                .until(
                        () -> wire.process(dossier),
                        process -> !List.of("pending", "processing")
                                .contains(process.path("status").asString()));
    }
}
