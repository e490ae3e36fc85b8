package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person can do in Identomat's widget, step by step (contract identomat 4, 7). */
class IdentomatWidgetTest extends IdentomatTest {

    private static final String SKIPS =
            ",\"flags\":{\"skip_agreement\":true,\"skip_document\":true,\"skip_face\":true,\"language\":\"es\"}";
    private static final String QUESTIONS = """
            [{"type":"boolean","key":"pep","title":{"en":"Office?","es":"¿Cargo?"},"mandatory":true},
             {"type":"string","key":"job","title":"Job","answer":"Baker"},
             {"type":"options","key":"why","title":"Why","options":[{"key":"save","title":"Saving"},{"key":"pay","title":"Paying"}],"answer":"pay"},
             {"type":"multiple-choice","key":"from","title":"From","options":[{"key":"w","title":{"en":"Wages"}},{"key":"h","title":"Heritage"}]}]""";

    @Test
    void everyPageSaysThatNothingIsRealAndRunsNoForeignScript() {
        var answer = open(beginWith("\"return_url\":\"https://desk.example:8443/r\""), PHONE);
        var policy = answer.header("Content-Security-Policy");

        assertThat(answer.http().body())
                .contains("Sandbox: no real person, no real vendor")
                .contains("Step 1 of 3");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "form-action 'self' https://desk.example:8443;")
                .contains("frame-ancestors 'self' http://localhost:8080")
                .doesNotContain("unsafe");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Frame-Options")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user-questionnaire", "client-questionnaire"})
    void bothNamesOfAQuestionnaireMeanTheSameAndItsAnswersHaveTheirTypes(String type) {
        var token =
                begin(SKIPS + ",\"steps\":[{\"type\":\"" + type + "\",\"key\":\"kyc\",\"title\":{\"es\":\"Trabajo\"},"
                        + "\"description\":\"**Hola** <script>\",\"questions\":" + QUESTIONS + "}]");
        var page = page(token);
        assertThat(page)
                .contains("Trabajo")
                .contains("<strong>Hola</strong> &lt;script&gt;")
                .contains("¿Cargo?")
                .contains("(obligatorio)")
                .contains("Wages")
                .contains("value=\"Baker\"")
                .contains("value=\"pay\" checked")
                .doesNotContain("value=\"save\" checked");

        var missing = act(token, "action", "answers", "q.job", "Clerk & co", "q.why", "save", "q.from", "h");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.http().body())
                .contains("role=\"alert\"")
                .contains("Clerk &amp; co")
                .contains("value=\"save\" checked")
                .contains("value=\"h\" checked");

        assertThat(act(
                                token, "action", "answers", "q.pep", "false", "q.job", "", "q.why", "save", "q.from",
                                "w", "q.from", "h")
                        .status())
                .isEqualTo(303);
        var questionnaire = result(token).path("questionnaires").path(0);
        assertThat(questionnaire.path("key").asString()).isEqualTo("kyc");
        var questions = questionnaire.path("questions");
        assertThat(questions.path(0).path("answer").isBoolean()).isTrue();
        assertThat(questions.path(0).path("answer").asBoolean()).isFalse();
        assertThat(questions.path(1).has("answer")).as("unanswered").isFalse();
        assertThat(questions.path(2).path("answer").asString())
                .as("a key, no title")
                .isEqualTo("save");
        assertThat(questions.path(3).path("answer").toString()).isEqualTo("[\"w\",\"h\"]");
    }

    @Test
    void questionnairesComeAfterEverythingElseAndTheCallLast() {
        var token = begin(",\"flags\":{\"require_email\":true,\"require_face_document\":true,"
                + "\"allow_general_document_upload\":true},\"steps\":["
                + "{\"type\":\"operator-questionnaire\",\"key\":\"call\",\"questions\":[]},"
                + "{\"type\":\"user-questionnaire\",\"key\":\"mine\",\"questions\":[]}]");
        for (var screen : new String[] {
            "AGREEMENT-0",
            "EMAIL-0",
            "DOCUMENT-0",
            "FRONT-0",
            "BACK-0",
            "GENERAL-0",
            "FACE-0",
            "HOLD-0",
            "QUESTIONS-2",
            "CALL-1"
        }) {
            assertThat(screen(token)).isEqualTo(screen);
            if (!screen.equals("CALL-1")) {
                step(token, screen);
            }
        }
        assertThat(result(token).path("result").asString()).isEqualTo("in_progress");
    }

    /** Trap 18. */
    @Test
    void stepsThatAlsoComeByThemselvesComeTwiceUnlessSkipped() {
        var steps = ",\"steps\":[{\"type\":\"identity-document\",\"key\":\"d\"},{\"type\":\"liveness\",\"key\":\"l\"}]";
        var twice = begin(",\"flags\":{\"skip_agreement\":true}" + steps);
        var once = begin(",\"flags\":{\"skip_agreement\":true,\"skip_document\":true,\"skip_face\":true}" + steps);

        assertThat(page(twice)).contains("Step 1 of 4");
        assertThat(page(once)).contains("Step 1 of 2");
        walk(twice, "DOCUMENT-1");
        walk(once);
        assertThat(result(once).path("document_type").asString()).isEqualTo("id");
        assertThat(result(once).path("live").asBoolean()).isTrue();
        assertThat(ask("result/face-video", once).status()).isEqualTo(200);
    }

    @Test
    void aStepOfAnUnknownKindIsShownAsSuch() {
        var token = begin(SKIPS.replace("es", "en") + ",\"steps\":[{\"type\":\"geo<location>\",\"key\":\"g\"}]");

        assertThat(page(token)).contains("geo&lt;location&gt;");
        walk(token);
        assertThat(result(token).path("result").asString()).isEqualTo("approved");
    }

    /** Rule R14. */
    @Test
    void aSessionWithoutAnyStepIsOverWhenItIsOpened() {
        var token = beginWith("\"skip_agreement\":true,\"skip_document\":true,\"skip_face\":true");
        assertThat(result(token).path("result").asString()).isEqualTo("in_progress");

        assertThat(page(token)).contains("data-done");
        assertThat(result(token).path("result").asString()).isEqualTo("approved");
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, nobody, no e-mail address", "PHONE, 0555 123, no phone number"})
    void badContactDataAreSaidToBeAndStay(String kind, String typed, String words) {
        var token = beginWith(
                "\"skip_agreement\":true,\"require_" + (kind.equals("EMAIL") ? "email" : "phone_number") + "\":true");

        var answer = act(token, "action", "contact", "contact", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.http().body()).contains(words);
        assertThat(screen(token)).isEqualTo(kind + "-0");
    }

    @Test
    void aWrongCodeIsRefusedAndTheAddressCanBeChanged() {
        var token = beginWith("\"skip_agreement\":true,\"require_email_check\":true");
        walk(token, "EMAIL_CODE-0");
        assertThat(act(token, "action", "code", "code", "nonsense").status()).isEqualTo(422);
        assertThat(act(token, "action", "agree").status()).isEqualTo(303);
        assertThat(screen(token)).as("agreeing is no code").isEqualTo("EMAIL_CODE-0");

        act(token, "action", "address");

        assertThat(page(token)).contains("value=\"nino@example.org\"");
        walk(token);
        assertThat(result(token).path("person").path("email").asString()).isEqualTo("nino@example.org");
    }

    @Test
    void aPhoneNumberGetsIntoTheResult() {
        var token = beginWith("\"require_phone_number\":true");
        walk(token);

        assertThat(result(token).path("person").path("phone").asString()).isEqualTo("+995555123456");
    }

    @Test
    void anUploadedPictureIsGivenOutAsItCame() throws IOException {
        var token = beginWith("\"skip_agreement\":true,\"allow_document_upload\":true");
        walk(token, "FRONT-0");
        var picture = wire.drawing("front");

        assertThat(upload(token, "nonsense".getBytes(StandardCharsets.UTF_8))
                        .http()
                        .body())
                .contains("no picture we can read");
        assertThat(upload(token, new byte[0]).http().body()).contains("There is no photo yet");
        assertThat(upload(token, picture).status()).isEqualTo(303);

        assertThat(wire.bytes("/external-api/result/card-front/?company_key=" + KEY + "&session_token=" + token)
                        .body())
                .isEqualTo(picture);
        assertThat(screen(token)).isEqualTo("BACK-0");
    }

    @Test
    void anotherDocumentCanBeChosenAfterAll() {
        var token = beginWith("\"skip_agreement\":true");
        walk(token, "BACK-0");
        act(token, "action", "another");
        assertThat(screen(token)).isEqualTo("DOCUMENT-0");

        act(token, "action", "document", "document", "passport", "country", "DEU");

        assertThat(screen(token)).isEqualTo("PASSPORT-0");
    }

    @Test
    void whatWasSentTwiceOrForAnotherPageChangesNothing() {
        var token = begin("");
        var fields = new String[] {"session_token", token, "screen", "AGREEMENT-0", "action", "agree"};
        assertThat(post("/widget", fields).status()).isEqualTo(303);

        assertThat(post("/widget", fields).status()).isEqualTo(200);
        assertThat(screen(token)).isEqualTo("DOCUMENT-0");
        act(token, "action", "disagree");
        act(token, "action", "answers");
        act(token, "action", "specimen");
        assertThat(screen(token)).as("only on the page for it").isEqualTo("DOCUMENT-0");
    }

    @Test
    void aCallEndsWithTheOperatorsAnswers() {
        var token = begin(
                SKIPS + ",\"steps\":[{\"type\":\"operator-questionnaire\",\"key\":\"kyc-call\",\"title\":\"Call\","
                        + "\"questions\":[{\"type\":\"boolean\",\"key\":\"calm\",\"title\":\"Calm?\",\"mandatory\":true}]}]");
        assertThat(page(token)).contains("data-follow=\"CALL-1\"");
        assertThat(state(token)).contains("\"screen\":\"CALL-1\"").contains("\"finished\":false");
        var id = wire.get("/operator/").http().body().replaceAll("(?s).*/operator/([a-z0-9]{16})/answers.*", "$1");
        assertThat(post("/operator/" + id + "/answers", "x", "y").status()).isEqualTo(422);

        assertThat(post("/operator/" + id + "/answers", "q.calm", "true").status())
                .isEqualTo(303);

        assertThat(state(token)).contains("\"finished\":true");
        assertThat(result(token)
                        .path("questionnaires")
                        .path(0)
                        .path("questions")
                        .path(0)
                        .path("answer")
                        .asBoolean())
                .isTrue();
        assertThat(post("/operator/" + id + "/answers", "q.calm", "true").status())
                .isEqualTo(409);
    }

    @Test
    void anUnknownAddressIsSaidToBeOne() {
        assertThat(open("0".repeat(40), PHONE).status()).isEqualTo(404);
        assertThat(open("0".repeat(40), PHONE).http().body()).contains("does not work any more");
        assertThat(wire.get("/").http().body()).contains("The sandbox");
    }

    private String state(String token) {
        return post("/widget/state", "session_token", token).http().body();
    }

    private Wire.Answer upload(String token, byte[] file) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : new String[] {"session_token=" + token, "screen=" + screen(token), "action=upload"}) {
            var pair = field.split("=", 2);
            body.writeBytes(
                    ("--edge\r\nContent-Disposition: form-data; name=\"" + pair[0] + "\"\r\n\r\n" + pair[1] + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--edge\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.jpg\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return wire.send(wire.request("/widget")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
