package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static proofdesk.WireVendor.TOKEN_PATH;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.bytes;
import static proofdesk.WireVendor.json;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import proofdesk.provider.ArchiveOffer;
import proofdesk.provider.DirectCapture.Details;
import proofdesk.provider.DocumentType;
import proofdesk.provider.EndUserFolders;
import proofdesk.provider.Media;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.provider.ProviderException.NotAuthorized;
import proofdesk.provider.ProviderException.Refused;
import proofdesk.provider.Providers;
import proofdesk.provider.Reference;
import proofdesk.result.Finding;
import proofdesk.result.MediaKind;

/**
 * What Assure's documents do not say (contract assure 15), each in both readings: what we read is understood either way;
 * what we send or ask for is a setting, whose other value a second client has.
 */
class AssumptionsTest extends OnTheWire {

    private static final String CREATE = "POST /assure/dossiers/d1/processes";
    private static final String START = "POST /assure/dossiers/d1/processes/p1";
    private static final String IMAGES = START + "/images";
    private static final String OTHER_TOKEN = "POST /oidc/token";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final byte[] MP4 = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0};

    @SuppressWarnings("NullAway.Init") // before all tests
    private static ConfigurableApplicationContext otherClient;

    @BeforeAll
    static void theOtherReading() {
        otherClient = AssureClient.of(
                VENDOR.address(),
                VENDOR.address() + "/oidc/token",
                "--spring.security.oauth2.client.registration.assure.scope=client.assure.api,client.capture.api",
                "--proofdesk.assure.image-path=/dossiers/{dossierId}/processes/{processId}/image?kind={depiction}",
                "--proofdesk.assure.video-path=/dossiers/{dossierId}/processes/{processId}/media/video",
                "--proofdesk.assure.file-path=/dossiers/{dossierId}/files?kind={depiction}",
                "--proofdesk.assure.picture-id-upload=false",
                "--proofdesk.assure.capture-sdk=capture",
                "--proofdesk.assure.document-country-member=",
                "--proofdesk.assure.process-types.signicatpaper.document=mrz",
                "--proofdesk.assure.process-types.facetec.liveness=selfie",
                "--proofdesk.assure.process-types.eid.substantial=",
                "--proofdesk.assure.archive-unless-accepted=false",
                "--proofdesk.assure.token-lifetime=10s",
                "--proofdesk.assure.largest-picture=4");
    }

    @AfterAll
    static void end() {
        otherClient.close();
    }

    @BeforeEach
    void otherToken() {
        VENDOR.on(OTHER_TOKEN, json("{\"access_token\":\"other\",\"expires_in\":600}"));
        otherClient.getBean(AssureToken.class).drop();
    }

    // 1: pictures and videos; how a picture may come is shown in AssureBinariesTest

    @Test
    void picturesVideosAndFilesAreAskedForWhereTheSettingsSay() {
        for (var path : List.of(PROCESS + "/images/front", PROCESS + "/image?kind=front")) {
            VENDOR.on(path, bytes(200, "image/jpeg", JPEG));
        }
        for (var path : List.of(PROCESS + "/video", PROCESS + "/media/video")) {
            VENDOR.on(path, bytes(200, "video/mp4", MP4));
        }
        for (var path : List.of(DOSSIER + "/files/back", DOSSIER + "/files?kind=back")) {
            VENDOR.on(path, bytes(200, "image/jpeg", JPEG));
        }

        for (var eid : List.of(provider("eid"), other("eid"))) {
            had(eid.media(CHECK, MediaKind.FRONT), JPEG.length);
            had(eid.media(CHECK, MediaKind.VIDEO), MP4.length);
        }
        had(bean(EndUserFolders.class).file("d1", MediaKind.BACK), JPEG.length);
        had(otherClient.getBean(EndUserFolders.class).file("d1", MediaKind.BACK), JPEG.length);

        assertThat(VENDOR.requests(PROCESS + "/images/front")).hasSize(1);
        assertThat(VENDOR.requests(PROCESS + "/image?kind=front")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"200,'{\"depictions\":[\"front\"]}'", "200,''", "201,'{}'", "202,'accepted'", "204,''"})
    void anySuccessOfSettingAPictureWillDo(int status, String body) {
        VENDOR.on(IMAGES, answer(status, "application/json", status == 204 ? "" : body));

        assertThatCode(() -> direct("onfido").setPicture(CHECK, MediaKind.FRONT, picture(3)))
                .doesNotThrowAnyException();
        assertThat(VENDOR.requests(IMAGES)).hasSize(1);
    }

    @Test
    void aPictureIsRefusedUnsentBeyondTheSizeThatIsSet() {
        VENDOR.on(IMAGES, answer(204, "text/plain", ""));

        direct("onfido").setPicture(CHECK, MediaKind.FRONT, picture(5));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        other("onfido").directCapture().orElseThrow().setPicture(CHECK, MediaKind.FRONT, picture(5)));
        assertThat(VENDOR.requests(IMAGES)).hasSize(1);
    }

    @Test
    void pictureIdTakesPicturesFromUsUnlessASettingSaysThatItDoesNot() {
        assertThat(provider("signicatpictureid").offer().processTypes(Way.UPLOAD))
                .hasSize(2);
        assertThat(provider("signicatpictureid").directCapture()).isPresent();
        assertThat(other("signicatpictureid").offer().processTypes(Way.UPLOAD)).isEmpty();
        assertThat(other("signicatpictureid").offer().processTypes(Way.HOSTED)).hasSize(2);
        assertThat(other("signicatpictureid").directCapture()).isEmpty();
    }

    // 2: status codes and bodies

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 404, 410})
    void anyAnswerThatMeansGoneIsAnErasure(int status) {
        var gone = answer(status, "application/json", status == 204 ? "" : "{\"dossierId\":\"d1\"}");
        VENDOR.on("DELETE /assure/dossiers/d1", gone);
        VENDOR.on("DELETE /assure/dossiers/d1/processes/p1", gone);

        assertThatCode(() -> {
                    pictureId.erase(CHECK);
                    pictureId.eraseFolder("d1");
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"url\":\"https://c.example/#/artifact=a\"}|",
                "201|{\"url\":\"https://c.example/#/artifact=a\",\"processId\":\"p1\",\"dossierId\":\"d1\"}|p1",
                "202|{\"processId\":null,\"redirectUrl\":\"https://r\",\"url\":\"https://c.example/#/artifact=a\"}|",
                "200|{\"processId\":{\"a\":1},\"expiresAt\":9,\"url\":\"https://c.example/#/artifact=a\"}|",
            })
    void aCaptureFlowIsStartedWhateverComesBesideItsAddress(int status, String body, String process) {
        VENDOR.on(CAPTURE, answer(status, "application/json", body));

        var started = pictureId.start(order(Instant.EPOCH));

        assertThat(started.url()).hasToString("https://c.example/#/artifact=a");
        assertThat(started.process()).isEqualTo(process);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|application/json|{\"processId\":\"p1\",\"status\":\"processing\"}",
                "200|application/json|{\"status\":\"accepted\",\"finalResult\":{},\"more\":[1]}",
                "201|text/plain|started",
                "202|application/json|''",
                "204|application/json|''"
            })
    void aVerificationIsStartedWhateverTheAnswerHolds(int status, String contentType, String body) {
        VENDOR.on(START, answer(status, contentType, body));

        assertThatCode(() -> direct("signicatpaper").verify(CHECK, "document", Map.of()))
                .doesNotThrowAnyException();
        assertThat(VENDOR.requests(START)).hasSize(1);
    }

    // 3: the dossier's shape; the list of dossiers is never asked for

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"processes\":[%s]}",
                "{\"processes\":{\"p1\":%s}}",
                "{\"processes\":{\"content\":[%s],\"page\":{\"size\":20,\"number\":0}}}",
                "{\"processes\":[\"p1\"]}",
                "{\"processes\":[{\"id\":\"p1\",\"status\":\"pending\"}]}",
                "{\"verifications\":[%s]}",
                "{\"dossier\":{\"items\":[%s]},\"links\":[]}",
            })
    void aProcessIsFoundWhereverTheDossierShowsIt(String dossier) {
        VENDOR.on(
                DOSSIER, json(dossier.replace("%s", "{\"processId\":\"p1\",\"createdAt\":\"1970-01-01T00:00:00Z\"}")));

        assertThat(pictureId.locate(order(Instant.EPOCH), Set.of())).contains(CHECK);
        assertThat(bean(EndUserFolders.class).find("d1").orElseThrow().processes())
                .extracting(EndUserFolders.Process::id)
                .containsExactly("p1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"processes\":{\"page\":{\"size\":20}},\"files\":[\"front\"]}",
                "{\"userData\":{\"id\":\"p1\",\"status\":\"married\"}}",
                "{\"processes\":[],\"dossierId\":\"d1\",\"status\":\"open\",\"id\":\"p1\"}",
                "{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"processId\":\"p1\"}}}}}}"
            })
    void whatIsNoProcessIsTakenForNone(String dossier) {
        VENDOR.on(DOSSIER, json(dossier));

        assertThat(pictureId.locate(order(Instant.EPOCH), Set.of())).isEmpty();
    }

    // 4: document types

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"type\":\"passport\",\"country\":\"NOR\"}]",
                "[{\"id\":null,\"type\":\"passport\",\"country\":\"NOR\",\"subType\":null}]",
                "[{\"id\":\"nor-p\",\"documentType\":\"passport\",\"issuingCountry\":\"NOR\"}]",
                "{\"documentTypes\":[{\"type\":\"passport\",\"country\":\"NOR\"}],\"total\":1}"
            })
    void aDocumentTypeIsReadWithoutANumberAndByItsOtherNames(String list) {
        VENDOR.on("GET /assure/onfido/document-types", json(list));

        assertThat(provider("onfido").documentTypes())
                .containsExactly(new DocumentType(Optional.empty(), "NOR", "", "passport", ""));
    }

    @Test
    void aDocumentTypeMayBeAWordAlone() {
        VENDOR.on("GET /assure/signicatpaper/document-types", json("[\"passport\",\"visa\",7]"));

        assertThat(provider("signicatpaper").documentTypes())
                .extracting(DocumentType::type)
                .containsExactly("passport", "visa");
    }

    // 5: process type and country

    @ParameterizedTest
    @CsvSource({"signicatpaper,document,mrz", "facetec,liveness,selfie"})
    void aProviderWithoutProcessTypesIsToldOneWhereASettingSaysSo(String provider, String ours, String told) {
        VENDOR.on(CREATE, answer(201, "application/json", "{\"processId\":\"p1\"}"));

        for (var one : List.of(provider(provider), other(provider))) {
            one.directCapture().orElseThrow().open(order(Instant.EPOCH, ours), Details.NONE);
        }

        assertThat(VENDOR.requests(CREATE).getFirst().body()).doesNotContain("processType");
        assertThat(VENDOR.requests(CREATE).getLast().body()).contains("\"processType\":\"" + told + "\"");
    }

    @Test
    void aProcessTypeIsLeftToTheVendorWhereASettingSaysSo() {
        VENDOR.on(CREATE, answer(201, "application/json", "{\"processId\":\"p1\"}"));
        VENDOR.on(CAPTURE, json("{\"url\":\"https://c.example/#/artifact=a\"}"));

        for (var eid : List.of(provider("eid"), other("eid"))) {
            eid.directCapture().orElseThrow().open(order(Instant.EPOCH, "substantial"), Details.NONE);
            eid.start(order(Instant.EPOCH, "substantial"));
        }

        for (var path : List.of(CREATE, CAPTURE)) {
            assertThat(VENDOR.requests(path).getFirst().body()).contains("\"processType\":\"substantial\"");
            assertThat(VENDOR.requests(path).getLast().body()).doesNotContain("processType");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"processType\":\"anything\""})
    void whereTheVendorWasToldNoProcessTypeAnyIsOurs(String echo) {
        VENDOR.on(
                DOSSIER,
                json("{\"processes\":[{\"processId\":\"p1\",\"provider\":\"signicatpaper\"" + echo
                        + ",\"createdAt\":\"1970-01-01T00:00:00Z\"}]}"));

        assertThat(provider("signicatpaper").locate(order(Instant.EPOCH, "document"), Set.of()))
                .contains(new Reference("d1", "p1"));
    }

    @Test
    void theDocumentsCountryIsSentUnderTheNameThatIsSetAndNotAtAllWithoutOne() {
        VENDOR.on(CREATE, answer(201, "application/json", "{\"processId\":\"p1\"}"));
        var details = new Details(Optional.of("passport"), Optional.of("NOR"), Map.of());

        for (var onfido : List.of(provider("onfido"), other("onfido"))) {
            onfido.directCapture().orElseThrow().open(order(Instant.EPOCH, "document"), details);
        }

        assertThat(VENDOR.requests(CREATE).getFirst().body())
                .contains("\"documentType\":\"passport\"", "\"documentCountry\":\"NOR\"");
        assertThat(VENDOR.requests(CREATE).getLast().body())
                .contains("\"documentType\":\"passport\"")
                .doesNotContain("NOR");
    }

    // 6: what providers say; FaceTec's contradictions are shown in ProviderTrapsTest

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facetec|{\"matching\":{\"success\":true,\"matchLevel\":7},\"liveness\":{\"success\":true}}"
                        + "|matching PASSED, matching.matchLevel says 7, liveness PASSED",
                "facetec|{\"matching\":{\"success\":\"True\",\"matchLevel\":\"7\",\"error\":null},\"liveness\":\"true\"}"
                        + "|matching PASSED, matching.matchLevel says 7, liveness PASSED",
                "facetec|{\"matching\":{\"passed\":false},\"liveness\":{\"valid\":true}}|matching FAILED, liveness PASSED",
                "facetec|{\"matching\":true}|matching PASSED, liveness missing",
                "facetec|{\"matching\":{\"success\":7},\"liveness\":[1]}|matching says 7, liveness says [1]",
                "onfido|{\"documentVerification\":{\"result\":\"clear\",\"breakdown\":{}}}|documentVerification says clear",
                "onfido|{\"facialSimilarity\":[{\"result\":\"consider\",\"subResult\":\"caution\"}]}"
                        + "|facialSimilarity says consider (caution)",
                "onfido|{\"documentVerification\":\"clear\"}|documentVerification says clear",
                "onfido|{\"facialSimilarity\":{\"score\":0.7}}|facialSimilarity says {\"score\":0.7}",
                "readid|{\"chip\":{\"passed\":true}}|chip PASSED",
                "readid|{\"chip\":\"read\"}|chip says read",
                "signicatpaper|{\"mrzVerification\":{\"documentNumber\":\"VALID\"}}|mrzVerification PASSED",
                "signicatpaper|{\"mrzVerification\":{\"documentNumber\":false}}|mrzVerification FAILED",
                "signicatpaper|{\"mrzVerification\":{\"a\":{\"b\":1}}}|mrzVerification says {\"b\":1}",
                "signicatpaper|{\"mrzVerification\":\"PARTLY\"}|mrzVerification says PARTLY",
                "signicatpaper|{\"errors\":[\"blurred\"]}|errors says blurred",
                "signicatpaper|{\"errors\":[{\"code\":7,\"message\":\"blurred\"}]}|errors says blurred",
                "signicatpaper|{\"errors\":{\"reason\":\"blurred\"}}|errors says {\"reason\":\"blurred\"}",
            })
    void aProvidersOwnPartIsReadInEveryShape(String provider, String specific, String expected) {
        var verdict = Reports.interpret(
                provider, "{\"status\":\"rejected\",\"providerSpecific\":" + specific + ",\"more\":[{}]}");

        assertThat(verdict.findings())
                .extracting(AssumptionsTest::described)
                .contains(expected.split(", "))
                .contains("more says [{}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"providerSpecific\":{\"ocr\":{},\"manualApproval\":{\"agent\":\"7\"}}",
                "\"providerSpecific\":{\"ocr\":{\"manualApproval\":{\"agent\":\"7\"}}}",
                "\"providerSpecific\":{\"ocr\":{}},\"manualApproval\":{\"agent\":\"7\"}",
            })
    void whatAnAgentSaidIsToldOnceWhereverItStands(String where) {
        var verdict = Reports.interpret("eid", "{\"status\":\"rejected\",\"processType\":\"attended\"," + where + "}");

        assertThat(verdict.findings())
                .filteredOn(finding -> finding.key().equals("manualApproval"))
                .extracting(AssumptionsTest::described)
                .containsExactly("manualApproval says agent: 7");
    }

    // 7: errors

    @ParameterizedTest
    @CsvSource({"403,NotAuthorized", "409,Refused", "429,Unavailable", "400,Refused", "500,Unavailable"})
    void anErrorIsSortedByItsStatusWhateverItsBodySays(int status, String kind) {
        for (var type : List.of("application/json", "application/problem+json", "text/html", "text/plain; charset=x")) {
            for (var body : List.of(
                    "{\"type\":\"base:server-problem\",\"title\":\"Nothing new\",\"status\":" + status + "}",
                    "{\"type\":\"https://x\",\"code\":\"other_code\",\"invalidParams\":[{\"name\":\"a\"}]}",
                    "{\"error\":{\"message\":\"no\"}}",
                    "<h1>no</h1>",
                    "")) {
                VENDOR.on(CAPTURE, answer(status, type, body));
                var thrown = catchThrowableOfType(ProviderException.class, () -> pictureId.start(order(Instant.EPOCH)));
                assertThat(thrown.getClass().getSimpleName())
                        .as("%s %s", type, body)
                        .isEqualTo(kind);
            }
        }
    }

    // 9: the word for Assure's own pages

    @Test
    void assuresOwnPagesAreNamedWhereASettingSaysHow() {
        VENDOR.on(CAPTURE, json("{\"url\":\"https://c.example/#/artifact=a\"}"));

        for (var one : List.of(provider("signicatpictureid"), other("signicatpictureid"))) {
            one.start(order(Instant.EPOCH));
        }
        other("eid").startTogether(order(Instant.EPOCH, "unattended"), other("signicatpaper"), "document");

        var requests = VENDOR.requests(CAPTURE);
        assertThat(requests.getFirst().body()).doesNotContain("\"sdk\"");
        assertThat(requests.get(1).body()).contains("\"sdk\":\"capture\"");
        assertThat(requests.get(2).body()).contains("\"sdk\":\"capture\"", "\"processType\":\"mrz\"");
    }

    // 10: the token endpoint

    @Test
    void aTokenOfUntoldLifetimeIsUsedAsLongAsTheSettingSays() {
        VENDOR.on(TOKEN_PATH, json("{\"access_token\":\"t\",\"token_type\":\"bearer\",\"scope\":\"x y\"}"));
        VENDOR.on(OTHER_TOKEN, json("{\"access_token\":\"t\",\"expires_in\":null,\"token_type\":\"N_A\"}"));
        VENDOR.on(PROCESS, json("{\"status\":\"pending\"}"));

        for (var reads = 0; reads < 2; reads++) {
            pictureId.read(CHECK);
            other("signicatpictureid").read(CHECK);
        }

        assertThat(VENDOR.requests(TOKEN_PATH)).hasSize(1);
        assertThat(VENDOR.requests(OTHER_TOKEN))
                .as("10 s are less than the margin")
                .hasSize(2);
    }

    @Test
    void theTokenIsAskedForWhereAndWithTheScopesThatAreSet() {
        VENDOR.on(PROCESS, json("{\"status\":\"pending\"}"));

        pictureId.read(CHECK);
        other("signicatpictureid").read(CHECK);

        assertThat(VENDOR.requests(TOKEN_PATH).getFirst().body()).contains("scope=signicat-api");
        assertThat(VENDOR.requests(OTHER_TOKEN).getFirst().body())
                .contains("scope=client.assure.api", "client.capture.api");
    }

    @ParameterizedTest
    @CsvSource({"400,invalid_client", "401,invalid_client", "400,invalid_scope", "403,''"})
    void aRefusedTokenIsAboutOurCredentialsWhateverItsCode(int status, String code) {
        VENDOR.on(TOKEN_PATH, answer(status, "application/json", code.isEmpty() ? "" : "{\"error\":\"" + code + "\"}"));

        assertThatExceptionOfType(NotAuthorized.class).isThrownBy(() -> pictureId.read(CHECK));
    }

    // 14b: the archive

    @ParameterizedTest
    @CsvSource({"accepted,AVAILABLE,AVAILABLE", "rejected,AVAILABLE,NO_RESULT", "inconclusive,AVAILABLE,NO_RESULT"})
    void whetherThereIsAnArchiveUnlessAcceptedIsASetting(String word, ArchiveOffer usual, ArchiveOffer set) {
        var report = Reports.report("{\"status\":\"" + word + "\"}");

        assertThat(pictureId.archiveOffer(report)).isEqualTo(usual);
        assertThat(other("signicatpictureid").archiveOffer(report)).isEqualTo(set);
    }

    private static Provider other(String id) {
        return otherClient.getBean(Providers.class).get(id);
    }

    private static proofdesk.provider.DirectCapture direct(String id) {
        return provider(id).directCapture().orElseThrow();
    }

    private static Media picture(int length) {
        return new Media("image/jpeg", Optional.empty(), length, new ByteArrayInputStream(new byte[length]));
    }

    private static void had(Optional<Media> media, int length) {
        try (var opened = media.orElseThrow()) {
            assertThat(opened.length()).isEqualTo(length);
        }
    }

    private static String described(Finding finding) {
        return finding.key()
                + switch (finding) {
                    case Finding.Check check -> " " + check.state();
                    case Finding.Match match -> " " + match.level();
                    case Finding.Remark remark -> " says " + remark.text();
                    case Finding.Missing missing -> " missing";
                };
    }
}
