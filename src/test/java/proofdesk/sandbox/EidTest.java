package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Electronic IDentification and its successor (contract assure 10.3, 11, 17; seed 001). */
class EidTest extends SandboxTest {

    private static final List<String> CHECKS = List.of(
            "nonExpired",
            "notUnderage",
            "dataIntegrity",
            "livenessDetected",
            "notFaceSpoofing",
            "sidesMatch",
            "notBWCopy");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "accepted.all-passed | - | high | -",
                "accepted.no-final-result | - | high | -",
                "accepted.unknown-check | - | high | -",
                "rejected.expired | nonExpired | high | -",
                "rejected.underage | notUnderage | high | -",
                "rejected.data-integrity | dataIntegrity | high | -",
                "rejected.not-live | livenessDetected | high | -",
                "rejected.face-spoofing | notFaceSpoofing | high | -",
                "rejected.sides-differ | sidesMatch | high | -",
                "rejected.black-and-white | notBWCopy | high | -",
                "rejected.expired-and-not-live | nonExpired livenessDetected | high | -",
                "inconclusive.similarity-medium | - | medium | -",
                "inconclusive.similarity-low | - | low | -",
                "inconclusive.similarity-very-low | - | verylow | -",
                "inconclusive.feature-missing | - | high | OVI 2",
                "inconclusive.very-low-and-features-missing | - | verylow | OVI 1,OVI 2"
            })
    void everyCaseHasTheShapeOfTheSamples(String scenario, String invalid, String similarity, String hidden) {
        for (var provider : List.of("eid", "signicatvideoid")) {
            var dossier = wire.dossier();
            var artifact = capture(dossier, provider, "");
            wire.page(artifact, "PUT", "document?id=2", BodyPublishers.noBody());
            wire.specimen(artifact, provider + "." + scenario);
            var process = wire.end(dossier);

            assertThat(process.path("status").asString()).isEqualTo(scenario.substring(0, scenario.indexOf('.')));
            assertThat(process.path("processType").asString()).isEqualTo("substantial");
            assertThat(process.has("finalResult"))
                    .isEqualTo(scenario.startsWith("accepted") && !scenario.endsWith("result"));
            var ocr = process.path("providerSpecific").path("ocr");
            assertThat(ocr.path("similarityScore").asString()).isEqualTo(similarity);
            var bad = List.of(String.valueOf(invalid).split(" ", -1));
            assertThat(ocr.path("livenessDetected").isString()).isTrue();
            assertThat(ocr.path("livenessDetected").asString())
                    .isEqualTo(bad.contains("livenessDetected") ? "false" : "true");
            for (var check : CHECKS) {
                var found = ocr.path("securityChecks").path(check);
                assertThat(found.path("valid").asBoolean()).as(check).isEqualTo(!bad.contains(check));
                assertThat(found.has("name")).isFalse();
            }
            features(ocr.path("features"), List.of(String.valueOf(hidden).split(",", -1)));
            assertThat(ocr.path("documentType").asString()).isEqualTo("identityCard");
            assertThat(ocr.has("socialSecurityNumber")).isTrue();
            assertThat(process.path("providerSpecific").has("manualApproval")).isFalse();
        }
    }

    private static void features(JsonNode features, List<String> hidden) {
        assertThat(features.values().stream()
                        .map(feature -> feature.path("name").asString()))
                .containsExactlyInAnyOrder("Header", "OVI 1", "OVI 2", "Signature", "Photo");
        for (var feature : features) {
            var found = !hidden.contains(feature.path("name").asString());
            assertThat(feature.path("found").asBoolean()).isEqualTo(found);
            assertThat(feature.has("bbox")).isEqualTo(found);
            assertThat(feature.path("side").asString()).isEqualTo("data");
        }
    }

    @Test
    void aPassportHasNoSidesToMatch() {
        var dossier = wire.dossier();
        wire.specimen(capture(dossier, "eid", ""), "eid.accepted.all-passed");

        var ocr = wire.end(dossier).path("providerSpecific").path("ocr");
        assertThat(ocr.path("securityChecks").has("sidesMatch")).isFalse();
        assertThat(ocr.has("socialSecurityNumber")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "eid, failed.inactivity, InactiveUser.Aborted",
        "eid, failed.microphone-denied, MediaAccess.Denied",
        "signicatvideoid, failed.inactivity, InactiveUser.Aborted"
    })
    void aFailureHasAnIdATypeAndAMessage(String provider, String scenario, String type) {
        var dossier = wire.dossier();
        wire.specimen(capture(dossier, provider, ""), provider + "." + scenario);
        var process = wire.end(dossier);

        assertThat(process.path("status").asString()).isEqualTo("failed");
        assertThat(process.path("failReason").path("type").asString()).isEqualTo(type);
        assertThat(process.path("failReason").propertyNames()).containsExactly("id", "type", "message");
        assertThat(process.has("providerSpecific")).isFalse();
    }

    @Test
    void whoDoesNothingForThreeMinutesFailsAndWhoHasNotComeYetDoesNot() {
        var unseen = wire.dossier();
        capture(unseen, "eid", "");
        var seen = wire.dossier();
        var artifact = capture(seen, "eid", "");
        wire.page(artifact, "GET", "session", BodyPublishers.noBody());
        wire.control("/clock?ahead=PT2M59S");
        wire.signedIn();
        wire.page(artifact, "PUT", "document?id=1", BodyPublishers.noBody());
        wire.control("/clock?ahead=PT2M59S");
        wire.signedIn();
        assertThat(wire.process(seen).path("status").asString()).isEqualTo("pending");

        wire.control("/clock?ahead=PT1S");
        assertThat(wire.process(seen).path("status").asString()).isEqualTo("failed");
        assertThat(wire.process(seen).path("failReason").path("type").asString())
                .isEqualTo("InactiveUser.Aborted");
        assertThat(wire.process(unseen).path("status").asString()).isEqualTo("pending");
    }

    @Test
    void bySdkThePersonIsFollowedByTheClientsStart() {
        var dossier = wire.dossier();
        var made = wire.make(dossier, "eid", "");
        assertThat(made.path("processType").asString()).isEqualTo("substantial");
        var path = wire.path(dossier);
        wire.post(path + "/images", "{\"front\":\"" + wire.dataUrl("front") + "\"}")
                .isProblem(400);
        wire.post(path, "").isProblem(400); // the SDK has not run yet
        wire.get(path + "/video").isProblem(404);

        var finished = wire.specimen(made.path("authorization").asString(), "eid.accepted.all-passed");
        assertThat(finished.json().propertyNames()).isEmpty();
        var waiting = wire.process(dossier);
        assertThat(waiting.path("status").asString()).isEqualTo("pending");
        assertThat(waiting.path("providerSpecific")
                        .path("ocr")
                        .path("firstName")
                        .asString())
                .as("read before the end, and not verified")
                .isEqualTo("WILLEKE LISELOTTE");
        assertThat(waiting.has("finalResult")).isFalse();

        assertThat(wire.post(path, "").json().path("status").asString()).isEqualTo("processing");
        wire.post(path, "").isProblem(400);
        assertThat(wire.end(dossier).path("status").asString()).isEqualTo("accepted");
    }

    @Test
    void thereIsAVideoAndAPortraitCutOutOfTheFront() {
        var dossier = wire.dossier();
        wire.specimen(capture(dossier, "eid", ""), "eid.accepted.all-passed");
        wire.end(dossier);
        var path = wire.path(dossier);

        var video = wire.bytes(path + "/video");
        assertThat(video.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(new String(video.body(), 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
        var portrait = wire.bytes(path + "/images/portrait");
        assertThat(portrait.statusCode()).isEqualTo(200);
        assertThat(portrait.body().length)
                .isLessThan(wire.bytes(path + "/images/front").body().length);

        wire.control("/scenarios/weather.media.gone/arm");
        wire.get(path + "/images/portrait").isProblem(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unattended", "attended"})
    void anAgentDecides(String type) {
        for (var word : List.of("approve", "reject")) {
            var dossier = wire.dossier();
            wire.specimen(capture(dossier, "eid", ",\"processType\":\"" + type + "\""), "eid.rejected.expired");
            var process = wire.process(dossier);
            assertThat(process.path("status").asString()).isEqualTo("pending");
            assertThat(process.path("providerSpecific").has("ocr")).isTrue();
            assertThat(process.path("providerSpecific").has("manualApproval")).isFalse();
            var id = process.path("processId").asString();
            assertThat(wire.get("/agent/api/waiting").json().findValuesAsString("processId"))
                    .containsExactly(id);
            assertThat(wire.bytes("/agent/api/" + id + "/images/front").statusCode())
                    .isEqualTo(200);

            assertThat(wire.control("/agent/api/" + id + "/" + word + "?remark=Looked%20at")
                            .status())
                    .isEqualTo(204);

            var end = wire.process(dossier);
            assertThat(end.path("status").asString()).isEqualTo(word.equals("approve") ? "accepted" : "rejected");
            assertThat(end.has("finalResult")).isEqualTo(word.equals("approve"));
            assertThat(end.path("providerSpecific")
                            .path("manualApproval")
                            .path("reason")
                            .asString())
                    .isEqualTo("Looked at");
            wire.control("/agent/api/" + id + "/approve").isProblem(400);
            assertThat(wire.get("/agent/api/waiting").json()).isEmpty();
        }
    }

    @Test
    void attendedStartsByItselfAndUnattendedWithTheClientsCall() {
        var attended = wire.dossier();
        var first = wire.make(attended, "eid", ",\"processType\":\"attended\"");
        wire.post(wire.path(attended), "").isProblem(400);
        wire.specimen(first.path("authorization").asString(), "eid.accepted.by-agent");
        assertThat(wire.end(attended).path("status").asString()).isEqualTo("accepted");

        var unattended = wire.dossier();
        var second = wire.make(unattended, "eid", ",\"processType\":\"unattended\"");
        wire.specimen(second.path("authorization").asString(), "eid.rejected.by-agent");
        assertThat(wire.process(unattended).path("status").asString()).isEqualTo("pending");
        wire.post(wire.path(unattended), "");
        assertThat(wire.end(unattended).path("status").asString()).isEqualTo("rejected");
    }

    private String capture(String dossier, String provider, String more) {
        var answer = wire.post(
                "/assure/dossiers/" + dossier + "/capture",
                "{\"providers\":[{\"provider\":\"%s\"%s}],\"sdk\":\"native\",\"redirectUrl\":\"%s\"}"
                        .formatted(provider, more, Wire.REDIRECT));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json().path("url").asString().replaceAll(".*#/artifact=", "");
    }
}
