package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.bytes;
import static proofdesk.WireVendor.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import proofdesk.WireVendor;
import proofdesk.provider.ProviderException;
import proofdesk.result.Finding;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Identomat's documents do not say (contract identomat 9 and what it marks as assumed), each in both readings: what
 * we read is understood either way; what we send is a setting, whose other value a second client has.
 */
class AssumptionsTest extends IdentomatOnTheWire {

    private static final String STEPS =
            "[{\"type\":\"client-questionnaire\",\"key\":\"q\",\"questions\":[]},{\"type\":\"liveness\"}]";
    private static final String HEX_KEY = "00ff10abcdef";

    @SuppressWarnings("NullAway.Init") // before all tests
    private static ConfigurableApplicationContext otherClient;

    @BeforeAll
    static void theOtherReading() {
        otherClient = IdentomatClient.of(
                VENDOR.address() + "/",
                "--proofdesk.identomat.company-key=" + COMPANY_KEY,
                "--proofdesk.identomat.secret-key=" + HEX_KEY,
                "--proofdesk.identomat.secret-key-encoding=hex",
                "--proofdesk.identomat.path-prefix=",
                "--proofdesk.identomat.widget-url=https://go.example/",
                "--proofdesk.identomat.persons-questionnaire=client-questionnaire",
                "--proofdesk.identomat.steps-wrapped=true",
                "--proofdesk.identomat.screening-page=screening/person",
                "--proofdesk.identomat.screening-argument=person_id",
                "--proofdesk.identomat.token-lifetime=1h",
                "--proofdesk.identomat.deadline=2h");
    }

    @AfterAll
    static void end() {
        otherClient.close();
    }

    // 1: paths

    @Test
    void pathsBeginWithExternalApiUnlessASettingSaysOtherwise() {
        VENDOR.on("begin/", json("\"" + TOKEN + "\""));
        VENDOR.onPath("/begin/", json("\"" + TOKEN + "\""));

        var usual = identomat.start(order("plain"));
        var other = other().start(order("plain"));

        assertThat(VENDOR.requests())
                .extracting(WireVendor.Request::line)
                .containsExactly("POST /external-api/begin/", "POST /begin/");
        assertThat(usual.url()).hasToString(VENDOR.address() + "/?session_token=" + TOKEN);
        assertThat(other.url()).hasToString("https://go.example/?session_token=" + TOKEN);
    }

    // 1.2: the signature

    @Test
    void theSignatureStandsWhereAndIsMadeWithTheKeyThatIsSet() {
        VENDOR.on("result/", json("{\"result\":\"approved\"}"));
        VENDOR.onPath("/result/", json("{\"result\":\"approved\"}"));

        identomat.read(SESSION);
        other().read(SESSION);

        var usual = VENDOR.requests().getFirst();
        var other = VENDOR.requests().get(1);
        assertThat(usual.headers())
                .containsEntry(
                        "X-Code", "HMAC " + Signature.of(SECRET_KEY.getBytes(StandardCharsets.UTF_8), usual.bytes()))
                .doesNotContainKey("Authorization");
        assertThat(other.headers())
                .containsEntry("Authorization", Signature.of(HexFormat.of().parseHex(HEX_KEY), other.bytes()))
                .doesNotContainKey("X-Code");
    }

    @ParameterizedTest
    @CsvSource({"hex,not-hexadecimal", "base64,*not*base64*"})
    void aSecretThatIsNotEncodedAsIsSaidIsToldAtTheStartWithoutQuotingIt(String encoding, String key) {
        assertThatThrownBy(() -> IdentomatClient.of(
                                VENDOR.address(),
                                "--proofdesk.identomat.company-key=" + COMPANY_KEY,
                                "--proofdesk.identomat.secret-key=" + key,
                                "--proofdesk.identomat.secret-key-encoding=" + encoding)
                        .close())
                .hasStackTraceContaining("secret-key-encoding")
                .satisfies(thrown -> {
                    for (var cause = thrown; cause != null; cause = cause.getCause()) {
                        assertThat(String.valueOf(cause.getMessage())).doesNotContain(key);
                    }
                });
    }

    // 1.3: errors

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 404, 422, 500})
    void aWordIsAnErrorWhateverItsStatus(int status) {
        VENDOR.on("delete/", answer(status, "application/json", "\"SESSION_NOT_FOUND\""));

        identomat.erase(SESSION); // gone is as good as done

        VENDOR.on("result/", answer(status, "text/plain", "\"SESSION_INVALID\""));
        assertThatThrownBy(() -> identomat.read(SESSION)).isInstanceOf(ProviderException.Refused.class);
    }

    // 2.1 and 4: begin

    @Test
    void stepsAreAListUnlessASettingWrapsThem() {
        IdentomatClient.PLANS.put("asking", Draft.EMPTY.with(Steps.of(array())));
        VENDOR.on("begin/", json("\"" + TOKEN + "\""));
        VENDOR.onPath("/begin/", json("\"" + TOKEN + "\""));

        identomat.start(order("asking"));
        other().start(order("asking"));

        assertThat(sent(VENDOR.requests().getFirst()).path("steps").isArray()).isTrue();
        assertThat(sent(VENDOR.requests().get(1)).path("steps")).isEqualTo(object("{\"steps\":" + STEPS + "}"));
    }

    @Test
    void trap15ThePersonsQuestionnaireGoesInTheWordThatIsSet() {
        IdentomatClient.PLANS.put("asking", Draft.EMPTY.with(Steps.of(array())));
        VENDOR.on("begin/", json("\"" + TOKEN + "\""));
        VENDOR.onPath("/begin/", json("\"" + TOKEN + "\""));

        identomat.start(order("asking"));
        other().start(order("asking"));

        assertThat(VENDOR.requests().getFirst().body())
                .contains("user-questionnaire", "\"liveness\"")
                .doesNotContain("client-questionnaire");
        assertThat(VENDOR.requests().get(1).body())
                .contains("client-questionnaire", "\"liveness\"")
                .doesNotContain("user-questionnaire");
    }

    @Test
    void howLongASessionCanBeOpenedAndIsWaitedForIsSet() {
        assertThat(identomat.pageLifetime()).hasValue(Duration.ofMinutes(15));
        assertThat(identomat.patience(Outcome.PENDING)).hasValue(Duration.ofHours(24));
        assertThat(other().pageLifetime()).hasValue(Duration.ofHours(1));
        assertThat(other().patience(Outcome.PENDING)).hasValue(Duration.ofHours(2));
    }

    // 2.4: pictures

    @Test
    void aPictureThatIsNotThereIsNoneInEitherWay() {
        VENDOR.on("result/", json("{\"result\":\"approved\",\"document_type\":\"residence_license\"}"));
        for (var none : List.of(
                answer(404, "text/plain", ""),
                answer(404, "application/json", "{\"argumentError\":\"kind\"}"),
                answer(400, "application/json", "{\"argumentError\":\"kind\"}"),
                answer(200, "application/json", "{\"argumentError\":\"kind\"}"))) {
            VENDOR.on("result/card-front/", none);
            assertThat(identomat.media(SESSION, MediaKind.FRONT)).isEmpty();
        }
        VENDOR.on("result/card-front/", bytes(200, "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}));
        identomat.media(SESSION, MediaKind.FRONT).orElseThrow().close();
    }

    // 2.5: deletion

    @ParameterizedTest
    @ValueSource(strings = {"{\"result\":\"approved\"}", "{}", "{\"deleted\":true}", "\"SESSION_NOT_FOUND\""})
    void aDeletionIsDoneWhateverTheDocumentIsThatComesBack(String body) {
        VENDOR.on("delete/", json(body));

        identomat.erase(SESSION);

        assertThat(VENDOR.requests("delete/")).hasSize(1);
    }

    // 2.6: screening

    @Test
    void detailsAreAskedForWhereAndAsIsSet() {
        VENDOR.on("get-screening-person-details/", json("{\"name\":\"A\"}"));
        VENDOR.onPath("/screening/person/", json("{\"person\":{\"name\":\"A\"}}"));

        assertThat(identomat.details(SESSION, "p-1").told())
                .extracting(Finding.Remark::label)
                .containsExactly("Name");
        assertThat(other().details(SESSION, "p-1").told())
                .extracting(Finding.Remark::label)
                .containsExactly("Person, name");

        assertThat(sent(VENDOR.requests().getFirst()).propertyNames())
                .containsExactly("company_key", "session_token", "personId");
        assertThat(sent(VENDOR.requests().get(1)).propertyNames())
                .containsExactly("company_key", "session_token", "person_id");
    }

    // 5: the result

    @ParameterizedTest
    @CsvSource({
        "disagreed_with_terms,CANCELED",
        "DISAGREED_WITH_TERMS,CANCELED",
        "in_progress,PENDING",
        "IN_PROGRESS,PENDING"
    })
    void theWordsNobodyHasSeenAreKnownInEitherCase(String word, Outcome outcome) {
        assertThat(ResultSample.read("{\"result\":\"" + word + "\"}").outcome()).isEqualTo(outcome);
    }

    @Test
    void aQuestionWithoutAnAnswerMayHaveNoneOrNull() {
        for (var none : List.of("{\"key\":\"a\"}", "{\"key\":\"a\",\"answer\":null}")) {
            assertThat(ResultSample.read("{\"result\":\"approved\",\"questionnaires\":[{\"key\":\"q\",\"questions\":["
                                    + none + "]}]}")
                            .findings())
                    .contains(new Finding.Missing("answer", "a"));
        }
    }

    @Test
    void aReasonNobodyHasHeardOfIsShownAsItCame() {
        assertThat(ResultSample.read("{\"result\":\"rejected\",\"reject_reason\":{\"value\":\"new_reason\"}}")
                        .reasons())
                .containsExactly(new Finding.Remark(
                        "rejectReason.code", "rejectReason.code", "new_reason", "/reject_reason/value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passport", "id_card_front"})
    void whatWasReadOfAPassportIsShownUnderWhateverNameItCame(String name) {
        assertThat(ResultSample.read("{\"result\":\"approved\",\"" + name + "\":{\"mrz\":\"P<GEO\"}}")
                        .findings())
                .contains(new Finding.Remark("told", Shown.words(name) + ", mrz", "P<GEO", "/" + name + "/mrz"));
    }

    private static Identomat other() {
        return otherClient.getBean(Identomat.class);
    }

    private static tools.jackson.databind.JsonNode array() {
        return JsonMapper.shared().readTree(STEPS);
    }
}
