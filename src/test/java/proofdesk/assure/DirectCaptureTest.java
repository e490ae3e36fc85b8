package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.bytes;
import static proofdesk.WireVendor.json;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.WireVendor;
import proofdesk.provider.DirectCapture;
import proofdesk.provider.DirectCapture.Details;
import proofdesk.provider.Media;
import proofdesk.provider.Order;
import proofdesk.provider.ProviderException.NotAuthorized;
import proofdesk.provider.ProviderException.Refused;
import proofdesk.provider.ProviderException.Unavailable;
import proofdesk.provider.Reference;
import proofdesk.result.MediaKind;

/** What is asked of Assure when the pictures are not taken on a provider's own pages (contract assure 6, 7 and 9). */
class DirectCaptureTest extends OnTheWire {

    private static final String CREATE = "POST /assure/dossiers/d1/processes";
    private static final String IMAGES = "POST /assure/dossiers/d1/processes/p1/images";
    private static final String START = "POST /assure/dossiers/d1/processes/p1";
    private static final String CREATED =
            "{\"processId\":\"p1\",\"status\":\"pending\",\"authorization\":\"sdk-token\"}";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, 4, 5};
    private static final String JPEG_URL =
            "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(JPEG);

    @Test
    void aProcessIsMadeAsTheContractSays() {
        VENDOR.on(CREATE, answer(201, "application/json", CREATED));

        var opened = direct("eid").open(order("substantial"), Details.NONE);

        assertThat(opened.process()).isEqualTo("p1");
        assertThat(opened.launch()).containsExactly(Map.entry("authorization", "sdk-token"));
        assertThat(opened.toString()).doesNotContain("sdk-token");
        assertThat(body(CREATE))
                .isEqualTo("{\"provider\":\"eid\",\"processType\":\"substantial\","
                        + "\"notificationUrl\":\"https://desk.example/callbacks/assure\","
                        + "\"authorizationHeader\":\"Proofdesk 1.secret\"}");
    }

    @Test
    void whatTheProviderWantsToKnowIsPassedOn() {
        VENDOR.on(CREATE, answer(201, "application/json", CREATED));

        var details = new Details(Optional.of("passport"), Optional.of("NOR"), Map.of("mobileAppId", "no.example.app"));
        direct("onfido").open(order("documentSelfie"), details);

        assertThat(body(CREATE))
                .startsWith("{\"provider\":\"onfido\",\"processType\":\"documentSelfie\",\"documentType\":\"passport\","
                        + "\"documentCountry\":\"NOR\",")
                .endsWith("\"processParameters\":{\"mobileAppId\":\"no.example.app\"}}");
    }

    @ParameterizedTest
    @CsvSource({"signicatpaper,document", "facetec,liveness"})
    void aProviderWithoutProcessTypesIsSentNone(String provider, String ours) {
        VENDOR.on(CREATE, answer(201, "application/json", CREATED));

        direct(provider).open(order(ours), Details.NONE);

        assertThat(body(CREATE)).startsWith("{\"provider\":\"" + provider + "\",\"notificationUrl\":");
    }

    @Test
    void theTokenOfTheSdkMayHaveItsOtherName() {
        VENDOR.on(
                CREATE,
                json("{\"processId\":\"p1\",\"authorizationToken\":\"older\"}"),
                json("{\"processId\":\"p1\",\"authorizationToken\":\"older\",\"authorization\":\"newer\"}"),
                json("{\"processId\":\"p1\",\"authorization\":\"\"}"));

        var eid = direct("eid");
        assertThat(eid.open(order("substantial"), Details.NONE).launch()).containsEntry("authorization", "older");
        assertThat(eid.open(order("substantial"), Details.NONE).launch()).containsEntry("authorization", "newer");
        assertThat(eid.open(order("substantial"), Details.NONE).launch()).isEmpty();
    }

    @Test
    void faceTecsKeysComeWithItsProcess() {
        VENDOR.on(
                CREATE,
                json("{\"processId\":\"p1\",\"authorization\":\"t\",\"facetecEncryptionPublicKey\":\"key\","
                        + "\"facetecDeviceKeyIdentifier\":\"device\",\"facetecProductionKeyText\":\"text\"}"),
                json("{\"processId\":\"p1\",\"authorization\":\"t\",\"facetecEncryptionPublicKey\":\"key\","
                        + "\"facetecDeviceKeyIdentifier\":\"device\",\"facetecProductionKeyText\":null}"));

        var faceTec = direct("facetec");
        assertThat(faceTec.open(order("liveness"), Details.NONE).launch())
                .containsOnlyKeys(
                        "authorization",
                        "facetecEncryptionPublicKey",
                        "facetecDeviceKeyIdentifier",
                        "facetecProductionKeyText");
        assertThat(faceTec.open(order("liveness"), Details.NONE).launch())
                .containsOnlyKeys("authorization", "facetecEncryptionPublicKey", "facetecDeviceKeyIdentifier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"processId\":null}", "{\"processId\":\"a/../b\"}", "[]", "null"})
    void aProcessWithoutAnIdIsUnavailableAndNotMadeAgain(String answer) {
        VENDOR.on(CREATE, json(answer));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> direct("onfido").open(order("document"), Details.NONE));
        assertThat(VENDOR.requests(CREATE)).hasSize(1);
    }

    @Test
    void aPictureIsSentAsADataUrl() {
        VENDOR.on(IMAGES, answer(204, "application/json", ""));

        direct("onfido").setPicture(CHECK, MediaKind.FRONT, picture("image/jpeg", JPEG.length));

        var request = VENDOR.requests(IMAGES).getFirst();
        assertThat(request.body()).isEqualTo("{\"front\":\"" + JPEG_URL + "\"}");
        assertThat(request.headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Content-Length", String.valueOf(request.body().length()))
                .containsEntry("Authorization", "Bearer token");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8191, 8192, 8193, 3_000_000})
    void aPictureOfUnknownLengthArrivesWholeToo(int size) {
        var content = new byte[size];
        Arrays.fill(content, (byte) 0xa5);
        VENDOR.on(IMAGES, json("{}"));

        direct("onfido").setPicture(CHECK, MediaKind.BACK, picture("image/png", content, -1));

        assertThat(body(IMAGES)
                        .equals("{\"back\":\"data:image/png;base64,"
                                + Base64.getEncoder().encodeToString(content) + "\"}"))
                .isTrue();
    }

    @Test
    void whatTheProviderCannotTakeIsNotSent() {
        var onfido = direct("onfido");
        VENDOR.on(IMAGES, json("{}"));

        refused(() -> onfido.setPicture(CHECK, MediaKind.FRONT, picture("image/heic", JPEG.length)));
        refused(() -> onfido.setPicture(CHECK, MediaKind.FRONT, picture("image/jpeg", 4_194_305)));
        refused(() -> onfido.setPicture(CHECK, MediaKind.PORTRAIT, picture("image/jpeg", JPEG.length)));
        refused(() -> onfido.setPicture(CHECK, MediaKind.VIDEO, picture("image/jpeg", JPEG.length)));

        assertThat(VENDOR.requests(IMAGES)).isEmpty();
    }

    @Test
    void aPictureThatTurnsOutTooLargeIsGivenUp() {
        VENDOR.on(IMAGES, json("{}"));
        var tooLarge = new byte[4_194_305];

        refused(() -> direct("onfido").setPicture(CHECK, MediaKind.FRONT, picture("image/jpeg", tooLarge, -1)));

        assertThat(VENDOR.requests(IMAGES)).isEmpty(); // it never arrived as a whole
    }

    @Test
    void aPictureIsNeverSentTwice() {
        VENDOR.on(IMAGES, answer(503, "text/html", "<html>busy</html>"));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(
                        () -> direct("onfido").setPicture(CHECK, MediaKind.FRONT, picture("image/jpeg", JPEG.length)));
        assertThat(VENDOR.requests(IMAGES)).hasSize(1);
    }

    @Test
    void aTokenThatIsNotTakenWithAPictureIsForgotten() {
        VENDOR.on(IMAGES, answer(401, "application/json", "{\"title\":\"Expired\"}"));

        assertThatExceptionOfType(NotAuthorized.class)
                .isThrownBy(
                        () -> direct("onfido").setPicture(CHECK, MediaKind.FRONT, picture("image/jpeg", JPEG.length)));

        assertThat(VENDOR.requests(WireVendor.TOKEN_PATH)).hasSize(1);
        VENDOR.on(IMAGES, answer(204, "application/json", ""));
        direct("onfido").setPicture(CHECK, MediaKind.FRONT, picture("image/jpeg", JPEG.length));
        assertThat(VENDOR.requests(WireVendor.TOKEN_PATH)).hasSize(2);
    }

    @Test
    void aPictureTheVendorRefusesIsRefused() {
        VENDOR.on(
                IMAGES,
                answer(400, "application/json", "{\"title\":\"Verification already started.\"}"),
                answer(200, "text/html", "<html>Welcome</html>"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> direct("onfido").setPicture(CHECK, MediaKind.FRONT, picture("image/jpeg", JPEG.length)))
                .withMessageContaining("Verification already started.");
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(
                        () -> direct("onfido").setPicture(CHECK, MediaKind.FRONT, picture("image/jpeg", JPEG.length)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePortraitOfAnEarlierCheckBecomesFaceTecsReferencePhoto(boolean asDataUrl) {
        var portrait = "GET /assure/dossiers/d1/processes/earlier/images/portrait";
        VENDOR.on(portrait, asDataUrl ? json("\"" + JPEG_URL + "\"") : bytes(200, "image/jpeg", JPEG));
        VENDOR.on(IMAGES, answer(204, "application/json", ""));

        try (var photo = provider("readid")
                .media(new Reference("d1", "earlier"), MediaKind.PORTRAIT)
                .orElseThrow()) {
            direct("facetec").setPicture(CHECK, MediaKind.SELFIE, photo);
        }

        assertThat(body(IMAGES)).isEqualTo("{\"selfie\":\"" + JPEG_URL + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "onfido,document",
        "onfido,documentSelfie",
        "onfido,documentVideo",
        "signicatpaper,document",
        "eid,substantial",
        "eid,unattended"
    })
    void aVerificationIsStartedOnTheProcessItselfWithoutABody(String provider, String processType) {
        VENDOR.on(START, json("{\"processId\":\"p1\",\"status\":\"processing\"}"));

        direct(provider).verify(CHECK, processType, Map.of());

        var request = VENDOR.requests(START).getFirst();
        assertThat(request.body()).isEmpty();
        assertThat(request.headers()).containsEntry("Content-Type", "application/json");
    }

    @ParameterizedTest
    @CsvSource({"readid,sdk", "readid,ready", "eid,attended"})
    void whatStartsByItselfIsNotStarted(String provider, String processType) {
        direct(provider).verify(CHECK, processType, Map.of());

        assertThat(VENDOR.requests(START)).isEmpty();
    }

    @Test
    void faceTecIsStartedWithWhatItsSdkGaveTheApp() {
        VENDOR.on(START, json("{\"processId\":\"p1\",\"status\":\"accepted\"}"));
        var enrolment = new HashMap<>(enrolment());
        enrolment.put("somethingElse", "not asked for");

        direct("facetec").verify(CHECK, "liveness", enrolment);

        assertThat(direct("facetec").enrolment()).isEqualTo(enrolment().keySet());
        assertThat(body(START))
                .isEqualTo("{\"facetecEnrollment\":{\"faceScan\":\"a+/=\",\"auditTrailImage\":\"b\","
                        + "\"lowQualityAuditTrailImage\":\"c\",\"userAgent\":\"d\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"faceScan", "auditTrailImage", "lowQualityAuditTrailImage", "userAgent"})
    void anEnrolmentThatIsNotWholeIsRefusedUnsent(String part) {
        VENDOR.on(START, json("{}"));
        var empty = new HashMap<>(enrolment());
        empty.put(part, "");
        var without = new HashMap<>(enrolment());
        without.remove(part);

        for (var enrolment : Set.of(empty, without)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> direct("facetec").verify(CHECK, "liveness", enrolment))
                    .withMessage("The enrolment lacks " + part);
        }
        assertThat(VENDOR.requests(START)).isEmpty();
    }

    @Test
    void aSecondStartIsRefusedAndAFailedOneNotRepeated() {
        VENDOR.on(
                START,
                answer(400, "application/json", "{\"title\":\"The verification has already been started\"}"),
                answer(502, "text/plain", ""));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> direct("onfido").verify(CHECK, "document", Map.of()))
                .withMessageContaining("already been started");
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> direct("onfido").verify(CHECK, "document", Map.of()));
        assertThat(VENDOR.requests(START)).hasSize(2);
    }

    static DirectCapture direct(String provider) {
        return provider(provider).directCapture().orElseThrow();
    }

    static Order order(String processType) {
        return new Order(
                "d1",
                processType,
                URI.create("about:blank"),
                URI.create("https://desk.example/callbacks/assure"),
                "Proofdesk 1.secret",
                Instant.EPOCH);
    }

    private static Map<String, String> enrolment() {
        return Map.of("faceScan", "a+/=", "auditTrailImage", "b", "lowQualityAuditTrailImage", "c", "userAgent", "d");
    }

    private static Media picture(String contentType, long length) {
        return picture(contentType, JPEG, length);
    }

    private static Media picture(String contentType, byte[] content, long length) {
        return new Media(contentType, Optional.empty(), length, new ByteArrayInputStream(content));
    }

    private static String body(String request) {
        return VENDOR.requests(request).getFirst().body();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(Refused.class).isThrownBy(call);
    }
}
