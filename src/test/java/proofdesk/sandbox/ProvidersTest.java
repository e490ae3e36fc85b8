package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Onfido, Paper, FaceTec and ReadID (contract assure 6 to 12, 14b, 17). */
class ProvidersTest extends SandboxTest {

    private static final String ENROLMENT =
            "{\"facetecEnrollment\":{\"faceScan\":\"%s\",\"auditTrailImage\":\"b\",\"lowQualityAuditTrailImage\":\"c\",\"userAgent\":\"d\"}}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "onfido.accepted.clear | clear | clear | clear",
                "onfido.accepted.no-final-result | clear | clear | clear",
                "onfido.rejected.document-suspected | consider | suspected | clear",
                "onfido.rejected.expired | consider | rejected | clear",
                "onfido.rejected.faces-differ | clear | clear | consider",
                "onfido.inconclusive.faces-unclear | clear | clear | consider",
                "onfido.inconclusive.poor-image | consider | caution | clear"
            })
    void onfidoIsUploadedAndStarted(String scenario, String result, String subResult, String face) {
        var process = uploaded("onfido", scenario);

        assertThat(process.path("processType").asString()).isEqualTo("documentSelfie");
        assertThat(process.path("status").asString()).isEqualTo(scenario.split("\\.", -1)[1]);
        assertThat(process.has("finalResult")).isEqualTo(scenario.equals("onfido.accepted.clear"));
        var document = process.path("providerSpecific").path("documentVerification");
        assertThat(document.path("result").asString()).isEqualTo(result);
        assertThat(document.path("subResult").asString()).isEqualTo(subResult);
        assertThat(process.path("providerSpecific")
                        .path("facialSimilarity")
                        .path("result")
                        .asString())
                .isEqualTo(face);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "accepted.mrz-agrees | verification features mrz mrzChecksum mrzVerification | true",
                "accepted.no-final-result | verification features mrz mrzChecksum mrzVerification | true",
                "inconclusive.no-mrz | features | ''",
                "inconclusive.mrz-unreadable | features | ''",
                "rejected.data-differ | verification features mrz mrzChecksum mrzVerification errors | false",
                "rejected.checksum | verification features mrz mrzChecksum mrzVerification errors | false",
                "rejected.error | errors | ''"
            })
    void paperComparesWhatIsPrintedWithItsZone(String scenario, String members, String verified) {
        var process = uploaded("signicatpaper", "signicatpaper." + scenario);

        assertThat(process.has("processType")).isFalse();
        assertThat(process.path("status").asString()).isEqualTo(scenario.substring(0, scenario.indexOf('.')));
        var specific = process.path("providerSpecific");
        assertThat(specific.propertyNames()).containsExactly(members.split(" ", -1));
        assertThat(specific.path("verification").path("status").asString("")).isEqualTo(verified);
        assertThat(specific.path("mrzChecksum").path("documentNumber").asString(""))
                .isEqualTo(verified.isEmpty() ? "" : scenario.endsWith("checksum") ? "INVALID" : "VALID");
        assertThat(process.has("finalResult")).isEqualTo(scenario.equals("accepted.mrz-agrees"));
        if (process.has("finalResult")) {
            assertThat(process.path("finalResult").propertyNames())
                    .hasSize(9)
                    .contains("documentType")
                    .doesNotContain("personalIdentificationNumber");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "accepted.match-and-live, true, true",
        "accepted.as-text, true, true",
        "accepted.later, true, true",
        "rejected.no-match, false, true",
        "rejected.not-live, true, false",
        "rejected.neither, false, false"
    })
    void faceTecTakesAReferencePhotoAndAnEnrolment(String scenario, String match, String live) {
        var dossier = wire.dossier();
        var made = wire.make(dossier, "facetec", "");
        assertThat(made.propertyNames())
                .containsExactlyInAnyOrder(
                        "processId",
                        "provider",
                        "status",
                        "createdAt",
                        "updatedAt",
                        "authorization",
                        "facetecEncryptionPublicKey",
                        "facetecDeviceKeyIdentifier",
                        "facetecProductionKeyText");
        var path = wire.path(dossier);
        var enrolment = ENROLMENT.formatted("scenario:facetec." + scenario);
        wire.post(path, enrolment).isProblem(400); // no reference photo yet
        wire.post(path + "/images", "{\"front\":\"" + wire.dataUrl("front") + "\"}")
                .isProblem(400);
        assertThat(wire.post(path + "/images", "{\"selfie\":\"" + wire.dataUrl("selfie") + "\"}")
                        .status())
                .isEqualTo(204);
        wire.post(path, "").isProblem(400);
        wire.post(path, ENROLMENT.formatted("")).isProblem(400);
        wire.post(path, enrolment.replace("\"d\"", "null")).isProblem(400);

        var started = wire.post(path, enrolment).json();
        var outcome = scenario.substring(0, scenario.indexOf('.'));
        assertThat(started.path("status").asString()).isEqualTo(scenario.endsWith("later") ? "processing" : outcome);
        wire.post(path, enrolment).isProblem(400);
        var process = wire.end(dossier);
        assertThat(process.path("status").asString()).isEqualTo(outcome);
        assertThat(process.has("finalResult")).isFalse();
        var specific = process.path("providerSpecific");
        assertThat(specific.path("matching").path("success").asString()).isEqualTo(match);
        assertThat(specific.path("matching").path("success").isString()).isEqualTo(scenario.endsWith("as-text"));
        assertThat(specific.path("liveness").path("success").asString()).isEqualTo(live);
        assertThat(specific.path("matching").has("error")).isEqualTo(match.equals("false"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "accepted.chip-read, PASSED, false",
        "accepted.live, PASSED, true",
        "accepted.no-final-result, PASSED, false",
        "rejected.chip-not-authentic, FAILED, false",
        "rejected.faces-differ, PASSED, true",
        "rejected.expired, PASSED, false",
        "inconclusive.chip-unreadable, NOT_CHECKED, false"
    })
    void readIdStartsByItself(String scenario, String authentic, boolean face) {
        var dossier = wire.dossier();
        var made = wire.make(dossier, "readid", "");
        assertThat(made.path("processType").asString()).isEqualTo("sdk");
        wire.post(wire.path(dossier) + "/images", "{\"front\":\"" + wire.dataUrl("front") + "\"}")
                .isProblem(400);
        wire.post(wire.path(dossier), "").isProblem(400);

        wire.specimen(made.path("authorization").asString(), "readid." + scenario);
        var process = wire.end(dossier);
        assertThat(process.path("status").asString()).isEqualTo(scenario.substring(0, scenario.indexOf('.')));
        var specific = process.path("providerSpecific");
        assertThat(specific.path("nfc").path("passiveAuthentication").asString())
                .isEqualTo(authentic);
        assertThat(specific.has("iproov")).isEqualTo(face);
        assertThat(wire.bytes(wire.path(dossier) + "/images/portrait").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "onfido.failed.technical, failed",
        "onfido.canceled.by-person, canceled",
        "onfido.unknown.status, underReview",
        "signicatpaper.failed.camera-blocked, failed",
        "signicatpaper.canceled.by-person, canceled",
        "signicatpaper.unknown.status, underReview",
        "signicatvideoid.canceled.by-person, canceled",
        "signicatvideoid.unknown.status, underReview",
        "eid.canceled.by-person, canceled",
        "eid.unknown.status, underReview",
        "readid.failed.technical, failed",
        "readid.canceled.by-person, canceled",
        "readid.unknown.status, underReview"
    })
    void everyHostedProviderHasItsOtherEnds(String scenario, String status) {
        var provider = scenario.substring(0, scenario.indexOf('.'));
        var dossier = wire.dossier();
        var artifact = captured(dossier, "{\"provider\":\"" + provider + "\"}");
        var way = wire.specimen(artifact, scenario).json();

        assertThat(way.path("redirect").asString()).startsWith(Wire.REDIRECT + "?dossierId=" + dossier + "&processId=");
        var process = wire.end(dossier);
        assertThat(process.path("status").asString()).isEqualTo(status);
        assertThat(process.has("failReason")).isEqualTo(status.equals("failed"));
        assertThat(process.has("finalResult")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"facetec.failed.technical, failed", "facetec.unknown.status, underReview"})
    void faceTecHasItsOtherEnds(String scenario, String status) {
        var dossier = wire.dossier();
        wire.control("/scenarios/" + scenario + "/arm");
        wire.make(dossier, "facetec", "");
        wire.post(wire.path(dossier) + "/images", "{\"selfie\":\"" + wire.dataUrl("selfie") + "\"}");

        assertThat(wire.post(wire.path(dossier), ENROLMENT.formatted("a"))
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo(status);
    }

    @Test
    void whatIsUploadedMustBeAskedForNamedAndComplete() {
        var front = "{\"front\":\"" + wire.dataUrl("front") + "\"}";
        for (var provider : List.of("onfido", "signicatpaper")) {
            var unnamed = wire.dossier();
            wire.make(unnamed, provider, "");
            wire.post(wire.path(unnamed) + "/images", front).isProblem(400);

            var twoSided = wire.dossier();
            wire.make(twoSided, provider, ",\"documentType\":\"identityCard\"");
            assertThat(wire.post(wire.path(twoSided) + "/images", front).status())
                    .isEqualTo(204);
            assertThat(wire.post(wire.path(twoSided) + "/images", front).status())
                    .as("again")
                    .isEqualTo(204);
            wire.post(wire.path(twoSided), "").isProblem(400);
            wire.post(wire.path(twoSided) + "/images", "{\"portrait\":\"" + wire.dataUrl("front") + "\"}")
                    .isProblem(400);
        }
        for (var made : List.of("onfido\",\"processType\":\"documentVideo", "signicatvideoid")) {
            var dossier = wire.dossier();
            wire.make(dossier, made, ",\"documentType\":\"passport\"");
            wire.post(wire.path(dossier) + "/images", front).isProblem(400);
        }
    }

    @Test
    void documentsAreNumberedWhereTheProviderNumbersThem() {
        for (var provider : List.of("eid", "signicatvideoid", "signicatpictureid")) {
            assertThat(wire.get("/assure/" + provider + "/document-types").json())
                    .allMatch(type -> type.path("id").isInt());
        }
        for (var provider : List.of("onfido", "signicatpaper")) {
            assertThat(wire.get("/assure/" + provider + "/document-types").json())
                    .isNotEmpty()
                    .noneMatch(type -> type.has("id"))
                    .allMatch(type -> type.path("country").asString().length() == 3);
        }
    }

    @Test
    void ofTwoProvidersOnlyTheDossierComesBack() {
        var dossier = wire.dossier();
        wire.control("/scenarios/onfido.rejected.expired/arm");
        wire.control("/scenarios/pictureid.inconclusive.tampered/arm");
        var artifact = captured(dossier, "{\"provider\":\"signicatpictureid\"},{\"provider\":\"onfido\"}");
        assertThat(wire.get("/assure/dossiers/" + dossier).json().path("processes"))
                .hasSize(2)
                .allMatch(process -> process.path("status").asString().equals("pending"));

        wire.page(artifact, "PUT", "images/front", picture("front"));
        assertThat(wire.page(artifact, "finish").json().path("next").asString()).isEqualTo("onfido");
        wire.page(artifact, "PUT", "images/front", picture("front"));
        wire.page(artifact, "PUT", "images/selfie", picture("selfie"));
        assertThat(wire.page(artifact, "finish").json().path("redirect").asString())
                .isEqualTo(Wire.REDIRECT + "?dossierId=" + dossier);

        await().untilAsserted(() -> assertThat(
                        wire.get("/assure/dossiers/" + dossier).json().path("processes"))
                .extracting(process -> process.path("status").asString())
                .containsExactly("inconclusive", "rejected"));
    }

    @Test
    void oneReferenceChoosesForEveryProvider() {
        var dossier = wire.post(
                        "/assure/dossiers",
                        "{\"externalReference\":\"scenario:eid.rejected.expired,onfido.rejected.expired\"}")
                .json()
                .path("dossierId")
                .asString();
        var artifact = captured(dossier, "{\"provider\":\"eid\"},{\"provider\":\"signicatpaper\"}");
        for (var depiction : List.of("front", "selfie")) {
            wire.page(artifact, "PUT", "images/" + depiction, picture(depiction));
        }
        wire.page(artifact, "finish");

        assertThat(wire.end(dossier).path("status").asString()).isEqualTo("rejected");
        wire.page(artifact, "cancel");
        assertThat(wire.get("/assure/dossiers/" + dossier)
                        .json()
                        .path("processes")
                        .path(1)
                        .path("status")
                        .asString())
                .isEqualTo("canceled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eid | | eid.accepted.all-passed | front.jpeg ocr.json portrait.jpeg selfie.jpeg video.mp4",
                "eid | unattended | eid.accepted.by-agent | front.jpeg manual_approval.json ocr.json portrait.jpeg selfie.jpeg video.mp4",
                "signicatvideoid | | signicatvideoid.rejected.expired | front.jpeg ocr.json portrait.jpeg selfie.jpeg video.mp4",
                "onfido | document | onfido.accepted.clear | front.jpg result.json",
                "onfido | documentVideo | onfido.accepted.clear | front.jpg result.json selfie.jpg video.mp4",
                "signicatpaper | | signicatpaper.accepted.mrz-agrees | front.jpg result.json",
                "readid | ready | readid.accepted.chip-read | front.jpg portrait.jpg result.json"
            })
    void theArchiveOfEachProviderIsLaidOutAsDocumented(
            String provider, @Nullable String type, String scenario, String entries) throws IOException {
        var dossier = wire.dossier();
        var typed = type == null ? "" : ",\"processType\":\"" + type + "\"";
        wire.specimen(captured(dossier, "{\"provider\":\"" + provider + "\"" + typed + "}"), scenario);
        wire.end(dossier);

        assertThat(entries(dossier)).containsExactlyInAnyOrder(entries.split(" ", -1));

        wire.control("/scenarios/weather.archive.unexpected-entries/arm");
        assertThat(entries(dossier)).contains("notes/read me.txt").noneMatch(entry -> entry.startsWith("front.jp"));
        wire.control("/scenarios/weather.archive.hostile-names/arm");
        assertThat(entries(dossier)).contains("../../outside.txt");
    }

    private List<String> entries(String dossier) throws IOException {
        var archive = wire.bytes(wire.path(dossier) + "/download");
        assertThat(archive.statusCode()).isEqualTo(200);
        var entries = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName());
            }
        }
        return entries;
    }

    private BodyPublisher picture(String depiction) {
        return BodyPublishers.ofByteArray(wire.drawing(depiction));
    }

    private JsonNode uploaded(String provider, String scenario) {
        wire.control("/scenarios/" + scenario + "/arm");
        var dossier = wire.dossier();
        wire.make(dossier, provider, ",\"documentType\":\"passport\",\"documentCountry\":\"NLD\"");
        var path = wire.path(dossier);
        for (var depiction : List.of("front", "selfie")) {
            assertThat(wire.post(path + "/images", "{\"" + depiction + "\":\"" + wire.dataUrl(depiction) + "\"}")
                            .status())
                    .isEqualTo(204);
        }
        assertThat(wire.post(path, "").status()).isEqualTo(200);
        wire.post(path, "").isProblem(400);
        return wire.end(dossier);
    }

    private String captured(String dossier, String providers) {
        var answer = wire.post(
                "/assure/dossiers/" + dossier + "/capture",
                "{\"providers\":[" + providers + "],\"redirectUrl\":\"" + Wire.REDIRECT + "\"}");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json().path("url").asString().replaceAll(".*#/artifact=", "");
    }
}
