package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identomat's wire (contract identomat 1, 2). */
class IdentomatApiTest extends IdentomatTest {

    private static final String SIGNING_KEY = "sandbox-signing-company-key";
    private static final String SKIP = "{\"skip_agreement\":true}";

    @Test
    void aTokenComesAsJsonTextWithItsQuotes() {
        var answer = call("begin", "{\"company_key\":\"" + KEY + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.http().body()).matches("\"[a-z0-9]{40}\"");
    }

    @Test
    void parametersComeByQueryFormPartsAndJsonWithEitherMethod() {
        var values = Map.of("company_key", KEY, "flags", SKIP);
        var query = "/external-api/begin/?" + form(values);
        var json = "{\"company_key\":\"" + KEY + "\",\"flags\":" + SKIP + "}";
        var begun = new Wire.Answer[] {
            wire.send(wire.request(query)),
            wire.send(wire.request(query).POST(BodyPublishers.noBody())),
            wire.send(wire.request("/external-api/begin/")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form(values)))),
            parts("begin", "", "company_key", KEY, "flags", SKIP),
            call("begin", json),
            wire.send(wire.request("/external-api/begin/") // JSON that calls itself a form
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(json))),
            wire.send(wire.request("/external-api/begin/").method("GET", BodyPublishers.ofString(json)))
        };

        for (var answer : begun) {
            assertThat(screen(answer.json().asString()))
                    .as(answer.http().body())
                    .isEqualTo("DOCUMENT-0"); // the flags came through
        }
    }

    @Test
    void stepsComeAsAListOrWithinAnObjectAndAsTextOutsideJson() {
        var list = "[{\"type\":\"user-questionnaire\",\"key\":\"k\",\"title\":\"Work\",\"questions\":[]}]";
        for (var steps : new String[] {list, "{\"steps\":" + list + "}"}) {
            var inJson = begin(",\"flags\":" + skips() + ",\"steps\":" + steps);
            var inQuery = wire.send(wire.request("/external-api/begin/?"
                            + form(Map.of("company_key", KEY, "flags", skips(), "steps", steps))))
                    .json()
                    .asString();
            assertThat(page(inJson)).contains("Work");
            assertThat(page(inQuery)).contains("Work");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begin | {\"company_key\":\"wrong\"} | COMPANY_KEY_INVALID | 401 | ''",
                "begin | {} | COMPANY_KEY_INVALID | 401 | ''",
                "result | {\"company_key\":\"KEY\",\"session_token\":\"TOKEN\"} | SESSION_NOT_FOUND | 404 | ''",
                "result | {\"company_key\":\"KEY\",\"session_token\":\"short\"} | SESSION_INVALID | 400 | ''",
                "delete | {\"company_key\":\"KEY\",\"session_token\":\"TOKEN\"} | SESSION_NOT_FOUND | 404 | ''",
                "result/face | {\"company_key\":\"KEY\",\"session_token\":\"TOKEN\"} | SESSION_NOT_FOUND | 404 | ''",
                "begin | {\"company_key\":\"KEY\",\"flags\":\"{no\"} | FLAGS_INVALID | 400 | invented",
                "begin | {\"company_key\":\"KEY\",\"steps\":\"no\"} | STEPS_INVALID | 400 | invented",
                "begin | {\"company_key\":\"KEY\",\"steps\":[1]} | STEPS_INVALID | 400 | invented",
                "begin | {\"company_key\":\"KEY\",\"config_id\":\"none\"} | CONFIG_NOT_FOUND | 404 | invented",
                "begin | {no | BODY_INVALID | 400 | invented",
            })
    void anErrorIsAWordInJsonWithStatus200OrOneOfItsOwn(
            String path, String body, String word, int status, String mark) {
        var filled = body.replace("KEY", KEY).replace("TOKEN", "0123456789".repeat(4));
        var usual = call(path, filled);
        settings("\"honestStatus\":true");
        var honest = call(path, filled);

        assertThat(usual.status()).isEqualTo(200);
        assertThat(honest.status()).isEqualTo(status);
        for (var answer : new Wire.Answer[] {usual, honest}) {
            assertThat(answer.http().body()).isEqualTo("\"" + word + "\"");
            assertThat(answer.header("X-Sandbox")).isEqualTo(mark);
        }
    }

    @Test
    void aSessionOfAnotherCompanyIsInvalid() {
        var token = begin("");
        var body = "{\"company_key\":\"" + SIGNING_KEY + "\",\"session_token\":\"" + token + "\"}";

        assertThat(signed("result", body, "", sign(body)).json().asString()).isEqualTo("SESSION_INVALID");
    }

    @Test
    void unknownFlagsAndFlagsOfAnotherKindAreIgnored() {
        var token =
                beginWith("\"requireHdMedia\":true,\"skip_agreement\":\"yes\",\"document_types\":7,\"language\":null");

        assertThat(screen(token)).isEqualTo("AGREEMENT-0");
        walk(token);
        assertThat(result(token).path("result").asString()).isEqualTo("approved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "result", "result/face", "delete", "get-screening-person-details"})
    void aPathWithoutItsSlashIsRedirectedOrUnknown(String path) {
        var there = "/external-api/" + path;
        var redirected = wire.send(wire.request(there + "?company_key=" + KEY).POST(BodyPublishers.ofString("{}")));
        settings("\"redirectSlashless\":false");

        assertThat(redirected.status()).isEqualTo(301);
        assertThat(redirected.header("Location")).isEqualTo(there + "/?company_key=" + KEY);
        assertThat(wire.send(wire.request(there)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"company_key\":\"sandbox-signing-company-key\"}",
                "{ \"flags\" : {}, \"company_key\" : \"sandbox-signing-company-key\" }"
            })
    void aCompanyThatSignsMustSignTheExactBytesWithOrWithoutAPrefix(String body) {
        assertThat(signed("begin", body, "", sign(body)).json().asString()).hasSize(40);
        assertThat(signed("begin", body, "HMAC ", sign(body)).json().asString()).hasSize(40);
        for (var wrong : new String[] {"", sign(body + " "), sign(body).substring(1)}) {
            var answer = signed("begin", body, "", wrong);
            assertThat(answer.json().asString()).isEqualTo("AUTHORIZATION_INVALID");
            assertThat(answer.header("X-Sandbox")).isEqualTo("invented");
        }
    }

    @Test
    void theHeaderOfTheSignatureCanBeAnother() {
        settings("\"signatureHeader\":\"X-Code\"");
        var body = "{\"company_key\":\"" + SIGNING_KEY + "\"}";

        var answer = wire.send(wire.request("/external-api/begin/")
                .header("X-Code", sign(body))
                .POST(BodyPublishers.ofString(body)));

        assertThat(answer.json().asString()).hasSize(40);
    }

    @Test
    void ofPartsTheCodeOfOneIsTheKeyOfTheNext() {
        var chained = Base64.getEncoder()
                .encodeToString(mac(mac("sim-secret-key".getBytes(StandardCharsets.UTF_8), SIGNING_KEY), SKIP));

        assertThat(parts("begin", chained, "company_key", SIGNING_KEY, "flags", SKIP)
                        .json()
                        .asString())
                .hasSize(40);
        assertThat(parts("begin", chained, "flags", SKIP, "company_key", SIGNING_KEY)
                        .json()
                        .asString())
                .as("in another order")
                .isEqualTo("AUTHORIZATION_INVALID");
    }

    /** What a GET could sign is nothing (contract identomat 1.2). */
    @Test
    void aSignedGetSignsTheEmptyText() {
        var answer = wire.send(
                wire.request("/external-api/begin/?company_key=" + SIGNING_KEY).header("Authorization", sign("")));

        assertThat(sign("")).isEqualTo("KxCSP7UQoTu/tX6z/L1kobLUHnZnA8MRHk9vgaxJM/4="); // a vector of the contract
        assertThat(answer.json().asString()).hasSize(40);
    }

    @Test
    void aKeptConfigurationRunsAndStepsOfTheSameKeyAreRedefined() {
        var kept = "{\"flags\":{\"skip_agreement\":true,\"skip_document\":true,\"skip_face\":true},\"steps\":["
                + "{\"type\":\"user-questionnaire\",\"key\":\"a\",\"title\":\"Kept\",\"questions\":[]},"
                + "{\"type\":\"user-questionnaire\",\"key\":\"b\",\"title\":\"Other\",\"questions\":[]}]}";
        var put = wire.send(wire.request("/identomat/configurations/64f0c0ffee64f0c0ffee0001")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(kept)));
        assertThat(put.status()).isEqualTo(204);
        var id = ",\"config_id\":\"64f0c0ffee64f0c0ffee0001\"";
        var plain = begin(id);
        var redefined = begin(id + ",\"flags\":{\"skip_agreement\":false},\"steps\":["
                + "{\"type\":\"user-questionnaire\",\"key\":\"a\",\"title\":\"Redefined\",\"questions\":[]},"
                + "{\"type\":\"user-questionnaire\",\"key\":\"new\",\"title\":\"New\",\"questions\":[]}]");

        assertThat(page(plain)).contains("Kept");
        assertThat(screen(redefined)).as("flags of the call win").isEqualTo("AGREEMENT-0");
        walk(redefined, "QUESTIONS-1");
        assertThat(page(redefined)).contains("Redefined").contains("of 3");
        walk(redefined);
        assertThat(result(redefined).path("configId").asString()).isEqualTo("64f0c0ffee64f0c0ffee0001");
        assertThat(result(redefined).path("questionnaires")).hasSize(2);
        assertThat(result(begin("")).has("configId")).isFalse();
    }

    @Test
    void theTokenEndsAfterAQuarterOfAnHourAndTheResultStays() {
        var token = begin("");
        assertThat(open(token, PHONE).status()).isEqualTo(200);
        wire.control("/clock?ahead=PT14M");
        assertThat(open(token, PHONE).status()).isEqualTo(200);

        wire.control("/clock?ahead=PT2M");

        assertThat(open(token, PHONE).status()).isEqualTo(410);
        assertThat(post("/widget", "session_token", token, "screen", "AGREEMENT-0", "action", "agree")
                        .status())
                .isEqualTo(410);
        assertThat(result(token).path("result").asString()).isEqualTo("in_progress");
        settings("\"tokenLifetime\":\"PT1H\"");
        assertThat(open(token, PHONE).status()).isEqualTo(200);
    }

    @Test
    void deletingAnswersWithWhatIsDeletedAndThenNothingIsServed() {
        var token = ended("approved.all-passed");
        var before = result(token);

        var deleted = ask("delete", token);

        assertThat(deleted.json()).isEqualTo(before);
        for (var path : new String[] {"delete", "result", "result/face", "get-screening-person-details"}) {
            assertThat(ask(path, token).json().asString()).as(path).isEqualTo("SESSION_NOT_FOUND");
        }
        assertThat(open(token, PHONE).status()).isEqualTo(404);
    }

    @Test
    void picturesAndTheVideoAreThereAfterTheirPage() {
        var token = beginWith("\"liveness\":true");
        assertThat(ask("result/card-front", token).status()).isEqualTo(404);
        walk(token);

        for (var kind : new String[] {"card-front", "card-back", "face"}) {
            var picture =
                    wire.bytes("/external-api/result/" + kind + "/?company_key=" + KEY + "&session_token=" + token);
            assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(picture.body()).startsWith(0xff, 0xd8, 0xff);
        }
        assertThat(ask("result/face-video", token).header("Content-Type")).startsWith("video/mp4");
        for (var missing : new String[] {"passport", "sandbox-hold-0", "nonsense"}) {
            assertThat(ask("result/" + missing, token).status()).isEqualTo(404);
        }
        settings("\"argumentErrors\":true");
        var argumentError = ask("result/passport", token);
        assertThat(argumentError.status()).isEqualTo(200);
        assertThat(argumentError.header("Content-Type")).startsWith("application/json");
        assertThat(argumentError.json().has("argumentError")).isTrue();
    }

    @Test
    void withoutLivenessThereIsNoVideo() {
        assertThat(ask("result/face-video", ended("approved.all-passed")).status())
                .isEqualTo(404);
    }

    @Test
    void detailsOfAScreenedPersonAreThereForMatchesOnly() {
        var token = ended("approved.screening-match");
        var match = result(token).path("screeningMatches").path(0);
        for (var name : new String[] {"personId", "person_id"}) {
            var details = call(
                    "get-screening-person-details",
                    "{\"company_key\":\"" + KEY + "\",\"session_token\":\"" + token + "\",\"" + name + "\":\""
                            + match.path("personId").asString() + "\"}");
            assertThat(details.json().path("personId")).isEqualTo(match.path("personId"));
            assertThat(details.json().path("name")).isEqualTo(match.path("name"));
        }
        assertThat(ask("get-screening-person-details", token).json().asString()).isEqualTo("PERSON_NOT_FOUND");
    }

    /** Trap 16. */
    @Test
    void nestedFormKeysAreNotUnderstood() {
        var token = wire.send(wire.request("/external-api/begin/")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("company_key=" + KEY + "&flags%5Bskip_agreement%5D=true")))
                .json()
                .asString();

        assertThat(screen(token)).isEqualTo("AGREEMENT-0");
    }

    /** Traps 25 and 26. */
    @ParameterizedTest
    @ValueSource(strings = {"/external-api/result/card-back//", "/external-api//begin/", "/begin/"})
    void aSlashTooManyOrAShortenedPathLeadsNowhere(String path) {
        assertThat(wire.send(wire.request(path + "?company_key=" + KEY)).status())
                .isBetween(400, 499);
    }

    @Test
    void settingsThatCannotBeReadChangeNothing() {
        var answer = wire.send(wire.request("/identomat/settings")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"honestStatus\":true,\"tokenLifetime\":\"a while\"}")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(call("begin", "{}").status()).isEqualTo(200);
    }

    @Test
    void theNewerNamesOfParametersAreTakenToo() {
        var token = begin("");

        assertThat(call("result", "{\"companyKey\":\"" + KEY + "\",\"sessionId\":\"" + token + "\"}")
                        .json()
                        .path("result")
                        .asString())
                .isEqualTo("in_progress");
    }

    @ParameterizedTest
    @CsvSource({
        "result-503, result, 503, ''",
        "result-html, result, 502, text/html",
        "result-error, result, 200, application/json",
        "media-503, result/face, 503, ''",
        "media-json, result/face, 200, application/json",
        "delete-503, delete, 503, ''"
    })
    void badWeatherBefallsOneCallAndIsOver(String weather, String path, int status, String type) {
        var token = ended("approved.all-passed");
        wire.control("/scenarios/weather.identomat." + weather + "/arm");

        var bad = ask(path, token);

        assertThat(bad.status()).isEqualTo(status);
        assertThat(bad.header("Content-Type")).startsWith(type);
        var good = ask(path, token);
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.http().body()).isNotEqualTo(bad.http().body());
    }

    @Test
    void aSlowResultComesAllTheSame() {
        var token = begin("");
        wire.control("/scenarios/weather.identomat.result-slow/arm");
        var before = System.nanoTime();

        assertThat(result(token).path("result").asString()).isEqualTo("in_progress");

        assertThat(System.nanoTime() - before).isGreaterThan(3_500_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin-503", "begin-answer-lost"})
    void beginningCanFail(String weather) {
        wire.control("/scenarios/weather.identomat." + weather + "/arm?times=2");

        for (var i = 0; i < 2; i++) {
            assertThat(call("begin", "{\"company_key\":\"" + KEY + "\"}").status())
                    .isEqualTo(503);
        }
        assertThat(call("begin", "{\"company_key\":\"" + KEY + "\"}").status()).isEqualTo(200);
    }

    private static String skips() {
        return "{\"skip_agreement\":true,\"skip_document\":true,\"skip_face\":true}";
    }

    private Wire.Answer signed(String path, String body, String prefix, String code) {
        return wire.send(wire.request("/external-api/" + path + "/")
                .header("Content-Type", "application/json")
                .header("Authorization", prefix + code)
                .POST(BodyPublishers.ofString(body)));
    }

    private Wire.Answer parts(String path, String code, String... fields) {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            body.append("--edge\r\nContent-Disposition: form-data; name=\"")
                    .append(fields[i])
                    .append("\"\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        return wire.send(wire.request("/external-api/" + path + "/")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Authorization", code)
                .POST(BodyPublishers.ofString(body + "--edge--\r\n")));
    }

    private static String sign(String body) {
        return Base64.getEncoder().encodeToString(mac("sim-secret-key".getBytes(StandardCharsets.UTF_8), body));
    }

    private static byte[] mac(byte[] key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
