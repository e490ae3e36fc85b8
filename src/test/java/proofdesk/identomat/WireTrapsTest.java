package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.bytes;
import static proofdesk.WireVendor.cut;
import static proofdesk.WireVendor.json;
import static proofdesk.WireVendor.raw;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import proofdesk.provider.ProviderException;
import proofdesk.provider.ProviderException.Gone;
import proofdesk.provider.ProviderException.NotAuthorized;
import proofdesk.provider.ProviderException.Refused;
import proofdesk.provider.ProviderException.Unavailable;
import proofdesk.provider.Reference;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;

/** Each trap of the wire (contract identomat 8), under its number. Whatever happens, no key and no person is told of. */
class WireTrapsTest extends IdentomatOnTheWire {

    private static final String PERSONAL = "NINO-SPECIMEN";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void noKeyAndNoPersonIsLogged() {
        root().detachAppender(logged);
        assertThat(List.copyOf(logged.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(COMPANY_KEY)
                        || line.contains(SECRET_KEY)
                        || line.contains(PERSONAL)
                        || line.contains(TOKEN));
    }

    @Test
    void trap1TheTokenIsWithoutItsQuotes() {
        VENDOR.on("begin/", json("\"" + TOKEN + "\""));

        var started = identomat.start(order("plain"));

        assertThat(started.process()).isEqualTo(TOKEN);
        assertThat(started.url()).hasToString(VENDOR.address() + "/?session_token=" + TOKEN);
        assertThat(started.toString()).doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 409, 422, 500, 503})
    void trap2AnErrorWordIsNeverASession(int status) {
        for (var word : List.of(
                "COMPANY_KEY_INVALID",
                "AUTHORIZATION_INVALID",
                "SESSION_INVALID",
                "FLAGS_INVALID",
                "CONFIG_NOT_FOUND",
                "SOMETHING_QUITE_NEW_AND_LONG_ENOUGH",
                "FORBIDDEN")) {
            VENDOR.on("begin/", answer(status, "application/json", "\"" + word + "\""));

            assertThat(catchThrowableOfType(ProviderException.class, () -> identomat.start(order("plain"))))
                    .as("%s %s", status, word)
                    .hasMessage("Identomat POST begin/ answered " + word)
                    .isInstanceOf(
                            word.startsWith("COMPANY") || word.startsWith("AUTHORIZATION")
                                    ? NotAuthorized.class
                                    : Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k3v9x0q2m7a1b5c8d4e6f0g2h9j1k7l3n5p8q0r2",
                "\"\"",
                "\"short\"",
                "\"with spaces and more of them\"",
                "\"../../../../etc/passwd-and-more\"",
                "\"<html>this is a page, not a token</html>\"",
                "{\"session_token\":\"k3v9x0q2m7a1b5c8d4e6f0g2h9j1k7l3n5p8q0r2\"}",
                "[\"k3v9x0q2m7a1b5c8d4e6f0g2h9j1k7l3n5p8q0r2\"]",
                "1234567890123456789012345678901234567890",
                "null",
                "true",
                "",
                "\"k3v9x0q2m7a1b5c8d4e6f0g2h9j1k7l3n5p8q0r2\" \"and\""
            })
    void trap2WhatDoesNotLookLikeATokenIsNone(String body) {
        VENDOR.on("begin/", json(body));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> identomat.start(order("plain")));
    }

    @Test
    void trap2AWordIsNoResult() {
        VENDOR.on("result/", json("\"SESSION_NOT_FOUND\""));
        assertThatExceptionOfType(Gone.class).isThrownBy(() -> identomat.read(SESSION));

        VENDOR.on("result/", json("\"SESSION_INVALID\""));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> identomat.read(SESSION));
    }

    @ParameterizedTest
    @CsvSource({"200", "400", "404", "410", "500"})
    void trap3TheStatusIsNotTheVerdictOfAWord(int status) {
        VENDOR.on("result/", answer(status, "application/json", "\"SESSION_NOT_FOUND\""));

        assertThatExceptionOfType(Gone.class).isThrownBy(() -> identomat.read(SESSION));
    }

    @ParameterizedTest
    @CsvSource({
        "302,Unavailable",
        "400,Refused",
        "401,NotAuthorized",
        "403,NotAuthorized",
        "404,Unavailable",
        "409,Refused",
        "429,Unavailable",
        "500,Unavailable",
        "503,Unavailable"
    })
    void trap3ADocumentCountsOnlyWhereTheStatusIsGoodToo(int status, String kind) {
        VENDOR.on("result/", answer(status, "application/json", "{\"result\":\"approved\"}"));

        assertThat(catchThrowableOfType(ProviderException.class, () -> identomat.read(SESSION))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "\"approved\"", "{\"error\":\"approved\"}", "{]", "<html>approved"})
    void trap3WhatIsNoResultIsNone(String body) {
        VENDOR.on("result/", json(body));

        assertThatExceptionOfType(ProviderException.class).isThrownBy(() -> identomat.read(SESSION));
    }

    @Test
    void trap3APictureThatIsJsonIsNotStored() {
        VENDOR.on("result/", json("{\"result\":\"approved\",\"document_type\":\"id\"}"));
        for (var body : List.of("{\"argumentError\":\"no card\"}", "\"SESSION_NOT_FOUND\"")) {
            VENDOR.on("result/card-front/", json(body));
            assertThat(identomat.media(SESSION, MediaKind.FRONT)).as(body).isEmpty();
        }
        VENDOR.on("result/card-front/", answer(404, "text/html", "<html>"));
        assertThat(identomat.media(SESSION, MediaKind.FRONT)).isEmpty();

        for (var strange : List.of(
                answer(200, "text/html", "<html>"),
                answer(200, "image/jpeg", "<svg>"),
                answer(200, "image/jpeg", "{\"argumentError\":1}"),
                answer(200, "image/jpeg", ""),
                answer(200, "image/svg+xml", "  <svg>"),
                answer(200, "application/json", "{\"other\":1}"),
                answer(200, "application/octet-stream", "what is this?"))) {
            VENDOR.on("result/card-front/", strange);
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> identomat.media(SESSION, MediaKind.FRONT));
        }
        VENDOR.on("result/card-front/", answer(401, "application/json", "{}"));
        assertThatExceptionOfType(NotAuthorized.class).isThrownBy(() -> identomat.media(SESSION, MediaKind.FRONT));
    }

    @Test
    void aPictureIsWhatItsBytesSayAndIsReadWhole() throws IOException {
        VENDOR.on("result/", json("{\"result\":\"approved\",\"document_type\":\"passport\"}"));
        VENDOR.on("result/passport/", bytes(200, "image/png", JPEG));
        VENDOR.on("result/face-video/", bytes(200, "video/webm", new byte[] {0, 0, 0, 0, 9, 9, 9, 9, 9, 9, 9, 9, 9}));
        try (var front = identomat.media(SESSION, MediaKind.FRONT).orElseThrow()) {
            assertThat(front.contentType()).isEqualTo("image/jpeg");
            assertThat(front.length()).isEqualTo(JPEG.length);
            assertThat(front.stream().readAllBytes()).isEqualTo(JPEG);
        }
        try (var video = identomat.media(SESSION, MediaKind.VIDEO).orElseThrow()) {
            assertThat(video.contentType()).isEqualTo("video/webm");
        }
        assertThat(identomat.media(SESSION, MediaKind.BACK)).isEmpty();
        assertThat(identomat.media(SESSION, MediaKind.PORTRAIT)).isEmpty();

        VENDOR.on("result/passport/", cut(200, "image/jpeg", JPEG, 1000));
        try (var front = identomat.media(SESSION, MediaKind.FRONT).orElseThrow()) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> front.stream().readAllBytes());
        }
    }

    @Test
    void trap16TheKeyGoesInTheBodyOfAPostAndFlagsAndStepsAreNoText() {
        var steps = "[{\"type\":\"client-questionnaire\",\"key\":\"q\",\"questions\":[]},{\"type\":\"liveness\"}]";
        var flags =
                Flags.of(object("{\"liveness\":true,\"unheard_of\":[1.50],\"return_url\":\"https://else.example\"}"));
        IdentomatClient.PLANS.put(
                "whole", new Draft(flags, Steps.of(array(steps)), Optional.of("64c0ffee64c0ffee64c0ffee"), false));
        VENDOR.on("begin/", json("\"" + TOKEN + "\""));

        identomat.start(order("whole"));

        var request = VENDOR.requests("begin/").getFirst();
        assertThat(VENDOR.requests()).hasSize(1);
        assertThat(request.headers()).containsEntry("Content-Type", "application/json");
        assertThat(request.headers().toString()).doesNotContain(COMPANY_KEY);
        assertThat(sent(request))
                .isEqualTo(object("{\"company_key\":\"" + COMPANY_KEY + "\",\"flags\":{\"liveness\":true,"
                        + "\"unheard_of\":[1.50],\"return_url\":\"" + RETURN + "\"},\"steps\":"
                        + steps.replace("client-questionnaire", "user-questionnaire")
                        + ",\"config_id\":\"64c0ffee64c0ffee64c0ffee\"}"));
    }

    @Test
    void whatIsShownWithinOurPagesReturnsNowhere() {
        IdentomatClient.PLANS.put(
                "embedded",
                new Draft(
                        Flags.NONE.with(Flag.RETURN_URL, "https://else.example"), Steps.NONE, Optional.empty(), true));
        VENDOR.on("begin/", json("\"" + TOKEN + "\""));

        identomat.start(order("embedded"));

        assertThat(sent(VENDOR.requests("begin/").getFirst()).propertyNames()).containsExactly("company_key");
    }

    @Test
    void nothingIsBegunWithoutAConfigurationThatIsThere() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> identomat.start(order("nobody's")));
        assertThat(VENDOR.requests()).isEmpty();
    }

    @Test
    void trap17TheSignatureIsOfTheVeryBytesThatAreSent() {
        IdentomatClient.PLANS.put("unicode", Draft.EMPTY.with(Flags.of(object("{\"note\":\"ნინო / \\\"é\\\"\"}"))));
        VENDOR.on("begin/", json("\"" + TOKEN + "\""));
        VENDOR.on("result/", json("{\"result\":\"approved\",\"document_type\":\"id\"}"));
        VENDOR.on("result/face/", bytes(200, "image/jpeg", JPEG));
        VENDOR.on("delete/", json("{\"result\":\"approved\"}"));

        identomat.start(order("unicode"));
        identomat.media(SESSION, MediaKind.SELFIE).orElseThrow().close();
        identomat.erase(SESSION);

        assertThat(VENDOR.requests())
                .hasSize(4)
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry(
                                "X-Code",
                                "HMAC " + Signature.of(SECRET_KEY.getBytes(StandardCharsets.UTF_8), request.bytes()))
                        .containsEntry("Content-Length", String.valueOf(request.bytes().length))
                        .doesNotContainKey("Content-Encoding"));
    }

    @Test
    void trap23AnErasureIsDoneWhenTheSessionIsNotThere() {
        for (var body : List.of("\"SESSION_NOT_FOUND\"", "{\"person\":{\"first_name\":\"" + PERSONAL + "\"}}")) {
            VENDOR.on("delete/", json(body));
            identomat.erase(SESSION);
        }
        assertThat(sent(VENDOR.requests("delete/").getFirst()))
                .isEqualTo(object("{\"company_key\":\"" + COMPANY_KEY + "\",\"session_token\":\"" + TOKEN + "\"}"));
    }

    @Test
    void trap23NothingElseIsAnErasure() {
        for (var strange : List.of(
                json("\"SESSION_INVALID\""),
                json("\"" + PERSONAL + "\""),
                json("[\"" + PERSONAL + "\"]"),
                answer(404, "text/html", "<html>" + PERSONAL),
                answer(404, "application/json", "{\"name\":\"" + PERSONAL + "\"}"),
                answer(301, "text/html", ""),
                answer(200, "text/html", "<html>" + PERSONAL),
                answer(500, "application/json", "{\"name\":\"" + PERSONAL + "\"}"))) {
            VENDOR.on("delete/", strange);
            var thrown = catchThrowableOfType(ProviderException.class, () -> identomat.erase(SESSION));
            assertThat(thrown).isNotNull();
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage())).doesNotContain(PERSONAL, COMPANY_KEY);
            }
        }
    }

    @Test
    void trap26ArgumentsHaveTheNamesOfTheSamples() {
        VENDOR.on("result/", json("{\"result\":\"approved\",\"document_type\":\"id\"}"));
        VENDOR.on("result/card-front/", bytes(200, "image/jpeg", JPEG));

        identomat.read(SESSION);
        identomat.media(SESSION, MediaKind.FRONT).orElseThrow().close();

        assertThat(VENDOR.requests())
                .allSatisfy(request -> assertThat(request.line()).startsWith("POST /external-api/result/"))
                .allSatisfy(request ->
                        assertThat(sent(request).propertyNames()).containsExactly("company_key", "session_token"));
    }

    @Test
    void detailsOfAScreeningMatchAreAskedForByItsPersonAndReadWhateverTheirShape() {
        VENDOR.on(
                "get-screening-person-details/",
                json("{\"personId\":\"p/1\",\"name\":\"" + PERSONAL + "\",\"lists\":[\"a\",\"b\"],\"none\":null,"
                        + "\"sources\":[{\"list\":\"Offices\"},{\"list\":\"Courts\",\"since\":{\"year\":2001}}]}"));

        var details = identomat.details(SESSION, "p/1");

        assertThat(sent(VENDOR.requests().getFirst()))
                .isEqualTo(object("{\"company_key\":\"" + COMPANY_KEY + "\",\"session_token\":\"" + TOKEN
                        + "\",\"personId\":\"p/1\"}"));
        assertThat(details.told())
                .extracting(told -> told.label() + ": " + told.text())
                .containsExactly(
                        "Person id: p/1",
                        "Name: " + PERSONAL,
                        "Lists: a, b",
                        "Sources 1, list: Offices",
                        "Sources 2, list: Courts",
                        "Sources 2, since, year: 2001");
        assertThat(details.told())
                .allSatisfy(told -> assertThat(details.raw().at(told.pointer()).isMissingNode())
                        .isFalse());
        assertThat(details.toString()).isEqualTo("Details[6]");
    }

    @Test
    void detailsThatAreNoneAreAnErrorThatTellsNothingOfAnybody() {
        for (var strange : List.of(
                json("\"PERSON_NOT_FOUND\""),
                json("\"" + PERSONAL + "\""),
                json("[{\"name\":\"" + PERSONAL + "\"}]"),
                json("{\"name\":\"" + PERSONAL + "\""),
                answer(404, "application/json", "{\"name\":\"" + PERSONAL + "\"}"),
                answer(503, "text/html", "<html>" + PERSONAL))) {
            VENDOR.on("get-screening-person-details/", strange);
            var thrown = catchThrowableOfType(ProviderException.class, () -> identomat.details(SESSION, PERSONAL));
            assertThat(thrown).isNotNull();
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage())).doesNotContain(PERSONAL, COMPANY_KEY, TOKEN);
            }
        }
        VENDOR.on("get-screening-person-details/", json("\"SESSION_NOT_FOUND\""));
        assertThatExceptionOfType(Gone.class).isThrownBy(() -> identomat.details(SESSION, "p"));
        VENDOR.on("get-screening-person-details/", json("{}"));
        assertThat(identomat.details(SESSION, "p").told()).isEmpty();
    }

    @Test
    void readsAreRepeatedWhileIdentomatIsUnavailableAndWritesNever() {
        VENDOR.on("result/", answer(503, "text/plain", ""), answer(502, "text/plain", ""), json("{\"result\":\"x\"}"));
        assertThat(identomat.read(SESSION).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(VENDOR.requests("result/")).hasSize(3);

        VENDOR.on("begin/", answer(503, "text/plain", ""), json("\"" + TOKEN + "\""));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> identomat.start(order("plain")));
        assertThat(VENDOR.requests("begin/")).hasSize(1);

        VENDOR.on("delete/", answer(503, "text/plain", ""), json("{}"));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> identomat.erase(SESSION));
        assertThat(VENDOR.requests("delete/")).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowedAndAHugeAnswerNotRead() {
        VENDOR.on(
                "begin/",
                raw(
                        "HTTP/1.1 307 -\r\nLocation: " + VENDOR.address()
                                + "/external-api/elsewhere/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                        new byte[0]));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> identomat.start(order("plain")));
        assertThat(VENDOR.requests("elsewhere/")).isEmpty();

        VENDOR.on("begin/", json("\"" + "a".repeat(200_000) + "\""));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> identomat.start(order("plain")));
    }

    @Test
    void howItGoesIsCounted() {
        var before = CLIENT.getBean(IdentomatHealth.class).now();
        VENDOR.on("delete/", answer(500, "text/plain", ""), json("\"SESSION_NOT_FOUND\""));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> identomat.erase(SESSION));
        identomat.erase(SESSION);

        var now = CLIENT.getBean(IdentomatHealth.class).now();

        assertThat(now.calls()).isEqualTo(before.calls() + 2);
        assertThat(now.failures()).isEqualTo(before.failures() + 1);
        assertThat(now.lastFailure().orElseThrow().what()).isEqualTo("Identomat POST delete/ answered 500");
        assertThat(now.lastAnswer()).isPresent();
    }

    @Test
    void noKeyIsInAnyText() {
        var properties = CLIENT.getBean(IdentomatProperties.class);
        assertThat(properties.companyKey()).isEqualTo(COMPANY_KEY);
        assertThat(properties.toString()).doesNotContain(COMPANY_KEY, SECRET_KEY);
    }

    @Test
    void withoutACompanyKeyNothingIsOfferedAndNothingIsAsked() {
        var session = new Reference("dossier", "token");
        for (var none : List.of("--unset=", "--proofdesk.identomat.company-key=")) {
            try (var desk = IdentomatClient.of(VENDOR.address(), none)) {
                assertThat(desk.getBeanNamesForType(IdentomatHealth.class)).isEmpty();
                var identomat = desk.getBean(Identomat.class);
                assertThat(identomat.offer().processTypes()).isEmpty();
                assertThatExceptionOfType(ProviderException.NotSetUp.class)
                        .isThrownBy(() -> identomat.erase(session))
                        .withMessageContaining("no company key");
                assertThatExceptionOfType(ProviderException.NotSetUp.class).isThrownBy(() -> identomat.read(session));
            }
        }
    }

    private static tools.jackson.databind.JsonNode array(String json) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(json);
    }

    private static Logger root() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        return root;
    }
}
