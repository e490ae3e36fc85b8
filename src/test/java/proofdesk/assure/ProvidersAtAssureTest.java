package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.bytes;
import static proofdesk.WireVendor.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.provider.DirectCapture.Details;
import proofdesk.provider.DocumentType;
import proofdesk.provider.Media;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.provider.Order;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException.Refused;
import proofdesk.provider.ProviderException.Unavailable;
import proofdesk.result.Finding;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;

/** What Assure's providers offer, each in its ways, and one whole way with each that has a way of its own. */
class ProvidersAtAssureTest extends OnTheWire {

    @Test
    void eachOffersWhatTheContractSays() {
        var lines = new ArrayList<String>();
        for (var provider : providers()) {
            for (var type : provider.offer().processTypes()) {
                lines.add(provider.id() + " " + described(type));
            }
        }

        assertThat(lines)
                .containsExactly(
                        "signicatpictureid document [HOSTED, UPLOAD] [] [FRONT, BACK]",
                        "signicatpictureid documentSelfie [HOSTED, UPLOAD] [] [FRONT, BACK, SELFIE]",
                        "signicatvideoid hybrid [HOSTED] [] [FRONT, BACK, SELFIE, PORTRAIT, VIDEO]",
                        "signicatvideoid high [HOSTED] [] [FRONT, BACK, SELFIE, PORTRAIT, VIDEO]",
                        "signicatvideoid substantialFullyAuto [HOSTED] [] [FRONT, BACK, SELFIE, PORTRAIT, VIDEO]",
                        "signicatvideoid substantial [HOSTED] [] [FRONT, BACK, SELFIE, PORTRAIT, VIDEO]",
                        "eid attended [HOSTED, SDK] [STARTS_BY_ITSELF, AGENT_DECIDES]"
                                + " [FRONT, BACK, SELFIE, PORTRAIT, VIDEO]",
                        "eid unattended [HOSTED, SDK] [AGENT_DECIDES] [FRONT, BACK, SELFIE, PORTRAIT, VIDEO]",
                        "eid substantial [HOSTED, SDK] [] [FRONT, BACK, SELFIE, PORTRAIT, VIDEO]",
                        "onfido document [HOSTED, UPLOAD, SDK] [] [FRONT, BACK]",
                        "onfido documentVideo [HOSTED, SDK] [] [FRONT, BACK, VIDEO]",
                        "onfido documentSelfie [HOSTED, UPLOAD, SDK] [] [FRONT, BACK, SELFIE]",
                        "signicatpaper document [HOSTED, UPLOAD] [] [FRONT, BACK]",
                        "readid sdk [SDK] [STARTS_BY_ITSELF, READS_CHIP] [PORTRAIT]",
                        "readid ready [HOSTED] [STARTS_BY_ITSELF, READS_CHIP] [PORTRAIT]",
                        "facetec liveness [SDK] [NEEDS_REFERENCE_PHOTO] [SELFIE]",
                        "holoid document [HOSTED] [] [FRONT]"); // which only the tests have
    }

    @Test
    void onlyWhatCanBeTakenElsewhereHasADirectWay() {
        assertThat(providers().stream()
                        .filter(provider -> provider.directCapture().isPresent())
                        .map(Provider::id))
                .containsExactly("signicatpictureid", "eid", "onfido", "signicatpaper", "readid", "facetec");
    }

    @Test
    void documentTypesAreReadAsTheyCome() {
        VENDOR.on(
                "GET /assure/eid/document-types",
                answer(503, "text/plain", ""),
                json("[{\"id\":62,\"country\":\"NOR\",\"countryName\":\"Norway\",\"type\":\"Passport\",\"new\":[]},"
                        + "{\"id\":\"63\",\"country\":\"NOR\",\"type\":\"Driver's licence\",\"subType\":\"2013\"}]"));
        VENDOR.on(
                "GET /assure/signicatpaper/document-types",
                json("[{\"country\":\"NOR\",\"type\":\"passport\"},null,\"visa\",{\"id\":\"none\"}]"));

        assertThat(provider("eid").documentTypes())
                .containsExactly(
                        new DocumentType(Optional.of(62), "NOR", "Norway", "Passport", ""),
                        new DocumentType(Optional.of(63), "NOR", "", "Driver's licence", "2013"));
        assertThat(provider("signicatpaper").documentTypes())
                .containsExactly(
                        new DocumentType(Optional.empty(), "NOR", "", "passport", ""),
                        new DocumentType(Optional.empty(), "", "", "visa", ""),
                        new DocumentType(Optional.empty(), "", "", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "\"none\""})
    void documentTypesThatAreNoListAreUnavailable(String answer) {
        VENDOR.on("GET /assure/eid/document-types", json(answer));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> provider("eid").documentTypes());
    }

    @ParameterizedTest
    @CsvSource({
        "eid,unattended,'\"provider\":\"eid\",\"processType\":\"unattended\"'",
        "signicatvideoid,high,'\"provider\":\"signicatvideoid\",\"processType\":\"high\"'",
        "onfido,documentVideo,'\"provider\":\"onfido\",\"processType\":\"documentVideo\"'",
        "readid,ready,'\"provider\":\"readid\",\"processType\":\"ready\"'",
        "signicatpaper,document,'\"provider\":\"signicatpaper\"'"
    })
    void aHostedCaptureNamesTheProviderAndItsProcessType(String provider, String processType, String wanted) {
        VENDOR.on(CAPTURE, json("{\"url\":\"https://capture.example/#/artifact=a\"}"));

        provider(provider).start(order(processType, Optional.empty()));

        assertThat(VENDOR.requests(CAPTURE).getFirst().body())
                .startsWith("{\"providers\":[{" + wanted + "}],\"redirectUrl\":")
                .doesNotContain("\"sdk\"", "captureParameters");
    }

    @Test
    void twoInOneVisitAreNamedInOneCallAndWhatTheAnswerNamesIsNobodys() {
        VENDOR.on(CAPTURE, json("{\"url\":\"https://capture.example/#/artifact=a\",\"processId\":\"p1\"}"));

        var started = provider("eid")
                .startTogether(order("substantial", Optional.of("ours-1")), provider("signicatpaper"), "document");

        assertThat(started.process()).isNull();
        assertThat(VENDOR.requests(CAPTURE).getFirst().body())
                .startsWith("{\"providers\":[{\"provider\":\"eid\",\"processType\":\"substantial\"},"
                        + "{\"provider\":\"signicatpaper\"}],\"redirectUrl\":")
                .contains("\"uiProfile\":\"ours-1\"")
                .doesNotContain("\"sdk\"");
    }

    @ParameterizedTest
    @CsvSource({"facetec,liveness", "eid,substantial", "readid,sdk"})
    void whatHasNoPageOfAssuresOrIsTheSameDoesNotGoTogether(String second, String processType) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> provider("eid")
                        .startTogether(order("substantial", Optional.empty()), provider(second), processType));
        assertThat(VENDOR.requests(CAPTURE)).isEmpty();
    }

    @Test
    void aCaptureConfigurationIsNamedAndEidShowsItOnItsOwnPage() {
        VENDOR.on(CAPTURE, json("{\"url\":\"https://capture.example/#/artifact=a\"}"));

        provider("eid").start(order("substantial", Optional.of("ours-1")));
        provider("signicatvideoid").start(order("substantial", Optional.of("ours-2")));

        var requests = VENDOR.requests(CAPTURE);
        assertThat(requests.getFirst().body())
                .contains("\"sdk\":\"native\",\"captureParameters\":{\"uiProfile\":\"ours-1\"}");
        assertThat(requests.getLast().body())
                .contains("\"captureParameters\":{\"uiProfile\":\"ours-2\"}")
                .doesNotContain("\"sdk\"");
    }

    @ParameterizedTest
    @CsvSource({"facetec,liveness", "readid,sdk", "nobodyknows,document"})
    void whatHasNoPageOfItsOwnIsNotSentThere(String provider, String processType) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> provider(provider).start(order(processType, Optional.empty())));
        assertThat(VENDOR.requests(CAPTURE)).isEmpty();
    }

    /** Steps A, B, C, D2, E and F, without any page or app (seed 002, no frontend). */
    @Test
    void paperGoesFromPicturesToResultWithoutAnyPage() {
        VENDOR.on("POST /assure/dossiers", answer(201, "application/json", "{\"dossierId\":\"d1\"}"));
        VENDOR.on(
                "GET /assure/signicatpaper/document-types",
                json("[{\"country\":\"NOR\",\"type\":\"driversLicense\"}]"));
        VENDOR.on(
                "POST /assure/dossiers/d1/processes",
                answer(201, "application/json", "{\"processId\":\"p1\",\"status\":\"pending\"}"));
        VENDOR.on("POST /assure/dossiers/d1/processes/p1/images", answer(204, "application/json", ""));
        VENDOR.on("POST /assure/dossiers/d1/processes/p1", json("{\"processId\":\"p1\",\"status\":\"processing\"}"));
        VENDOR.on(
                PROCESS,
                json("{\"provider\":\"signicatpaper\",\"status\":\"pending\",\"depictions\":[\"front\",\"back\"]}"),
                json("{\"provider\":\"signicatpaper\",\"status\":\"accepted\","
                        + "\"providerSpecific\":{\"verification\":{\"type\":\"MRZ\",\"status\":\"true\"},"
                        + "\"mrz\":{\"lastName\":\"SPECIMEN\"}}}"));

        var paper = provider("signicatpaper");
        var folder = paper.openFolder(Optional.empty());
        var type = paper.documentTypes().getFirst().type();
        var direct = paper.directCapture().orElseThrow();
        var opened = direct.open(order("document", Optional.empty()), Details.document(type));
        direct.setPicture(CHECK, MediaKind.FRONT, png());
        direct.setPicture(CHECK, MediaKind.BACK, png());
        assertThat(paper.read(CHECK).received()).containsExactly(MediaKind.FRONT, MediaKind.BACK);
        direct.verify(CHECK, "document", Map.of());

        assertThat(folder + opened.process()).isEqualTo("d1p1");
        assertThat(VENDOR.requests("POST /assure/dossiers/d1/processes")
                        .getFirst()
                        .body())
                .startsWith("{\"provider\":\"signicatpaper\",\"documentType\":\"driversLicense\",");
        assertThat(paper.interpret(paper.read(CHECK)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    /** What was read shows before the end; the agent's word is awaited, and is what makes the end. */
    @Test
    void eidsAgentDecidesLongAfterTheDataWereRead() {
        var ocr = "\"ocr\":{\"documentNumber\":\"XN0042137\",\"securityChecks\":{\"nonExpired\":{\"valid\":true}}}";
        var start = "{\"provider\":\"eid\",\"processType\":\"unattended\",\"status\":";
        VENDOR.on(
                PROCESS,
                json(start + "\"pending\"}"),
                json(start + "\"pending\",\"providerSpecific\":{" + ocr + "}}"),
                json(start + "\"processing\",\"providerSpecific\":{" + ocr + "}}"),
                json(start + "\"rejected\",\"providerSpecific\":{" + ocr
                        + ",\"manualApproval\":{\"decision\":\"rejected\",\"by\":\"agent 7\"}}}"));
        var eid = provider("eid");

        assertThat(eid.interpret(eid.read(CHECK)).findings()).isEmpty();
        for (var waiting = 0; waiting < 2; waiting++) {
            var early = eid.interpret(eid.read(CHECK));
            assertThat(early.outcome().isFinal()).isFalse();
            assertThat(early.document()).hasSize(1);
            assertThat(early.findings()).contains(new Finding.Missing("manualApproval", "manualApproval"));
            assertThat(early.reasons()).isEmpty();
        }
        var decided = eid.interpret(eid.read(CHECK));
        assertThat(decided.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(decided.reasons()).singleElement().isInstanceOfSatisfying(Finding.Remark.class, said -> {
            assertThat(said.key()).isEqualTo("manualApproval");
            assertThat(said.text()).contains("agent 7");
        });
    }

    @Test
    void eidsVideoAndPortraitAreHadWhereTheContractPutsThem() throws IOException {
        var video = "\0\0\0\u0018ftypmp42 and so on".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        VENDOR.on(PROCESS + "/video", bytes(200, "video/mp4", video));
        VENDOR.on(
                PROCESS + "/images/portrait",
                bytes(200, "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}));
        VENDOR.on(PROCESS + "/images/back", answer(404, "application/json", "{}"));
        var eid = provider("eid");

        try (var media = eid.media(CHECK, MediaKind.VIDEO).orElseThrow()) {
            assertThat(media.contentType()).isEqualTo("video/mp4");
            assertThat(media.stream().readAllBytes()).isEqualTo(video);
        }
        try (var media = eid.media(CHECK, MediaKind.PORTRAIT).orElseThrow()) {
            assertThat(media.length()).isEqualTo(4);
        }
        assertThat(eid.media(CHECK, MediaKind.BACK)).isEmpty();
    }

    /** The report is what is stored, so that it must not say more than what is shown of it. */
    @Test
    void faceTecsReportAndItsExplanationDenyTheSameAcceptance() {
        VENDOR.on(
                PROCESS,
                json("{\"status\":\"accepted\",\"providerSpecific\":{\"matching\":{\"success\":\"true\"},"
                        + "\"liveness\":{\"success\":\"false\"}}}"));
        var faceTec = provider("facetec");

        var report = faceTec.read(CHECK);

        assertThat(report.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(report.statusWord()).isEqualTo("accepted");
        assertThat(faceTec.interpret(report).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(faceTec.interpret(report).reasons())
                .extracting(Finding::key)
                .containsExactly("liveness", "contradiction");
    }

    /** A process of a provider that Assure has and we have not, e.g. in a dossier that was made elsewhere. */
    @Test
    void aProviderNobodyKnowsIsReadAllTheSame() {
        VENDOR.on(PROCESS, json("{\"provider\":\"brandnew\",\"status\":\"accepted\",\"iris\":{\"matches\":true}}"));
        var stranger = provider("brandnew");

        var report = stranger.read(CHECK);

        assertThat(stranger.name()).isEqualTo("brandnew");
        assertThat(stranger.offer().processTypes()).isEmpty();
        assertThat(stranger.directCapture()).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(stranger.interpret(report).findings())
                .extracting(Finding::key)
                .containsExactly("iris");
        assertThat(providers()).extracting(Provider::id).doesNotContain("brandnew");
    }

    private static Order order(String processType, Optional<String> configuration) {
        return new Order(
                "d1",
                processType,
                URI.create("https://desk.example/return/t"),
                URI.create("https://desk.example/callbacks/assure"),
                "Proofdesk 1.secret",
                Instant.EPOCH,
                configuration);
    }

    private static Media png() {
        return new Media(
                "image/png", Optional.empty(), 4, new ByteArrayInputStream(new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
    }

    private static String described(ProcessType type) {
        return type.id() + " " + type.ways().stream().sorted().toList() + " "
                + type.traits().stream().sorted().toList() + " "
                + type.pictures().stream().sorted().toList();
    }
}
