package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's Identomat widget and its operator's page, as people and their browsers meet them. */
class IdentomatWidgetIT extends BrowserTest {

    private static final String KEY = "\"company_key\":\"sandbox-company-key\"";
    private static final String FACELESS = "\"skip_document\":true,\"skip_face\":true";

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void calm() throws Exception {
        send("/reset", "");
    }

    @Test
    void aPersonGoesAllTheWayOnAPhone() throws Exception {
        var token = begin("""
                ,"flags":{"require_email_check":true,"liveness":true,"allow_document_upload":true,"optional_continue_on_another_device":true},
                "steps":[{"type":"user-questionnaire","key":"kyc","title":"Your work","description":"**Tell** us","questions":[
                {"type":"boolean","key":"pep","title":"Do you hold an office?","mandatory":true},
                {"type":"multiple-choice","key":"from","title":"Where from?","options":[{"key":"w","title":"Wages"},{"key":"h","title":"Heritage"}]}]}]""");
        var phone = phone(ColorScheme.DARK);
        phone.navigate(sandbox() + "/?session_token=" + token);

        at(phone, "Do you agree?");
        button(phone, "I agree").click();
        at(phone, "Your e-mail address");
        phone.getByLabel("E-mail address").fill("nino@example.org");
        phone.keyboard().press("Enter");
        at(phone, "The code we sent you");
        var code = phone.locator(".advice").textContent().replaceAll("\\D", "");
        phone.getByLabel("Code").fill(code);
        phone.keyboard().press("Enter");
        at(phone, "Your document");
        phone.getByLabel("Which country issued it?").selectOption("DEU");
        button(phone, "Identity card").click();
        at(phone, "Front of your document");
        phone.getByText("Continue on another device").click();
        assertThat(phone.getByAltText("QR code that opens this verification on another device")
                        .last())
                .isVisible();
        isAccessible(phone);
        button(phone, "Use the camera").click();
        button(phone, "Take the photo").click();
        at(phone, "Back of your document");
        button(phone, "Use a specimen").click();
        at(phone, "Your face in motion");
        button(phone, "Use a specimen").click();
        at(phone, "Your work");
        button(phone, "Continue").click();
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("Some questions need an answer");
        isAccessible(phone);
        phone.getByLabel("Yes").focus();
        phone.keyboard().press("Space");
        phone.getByLabel("Heritage").focus();
        phone.keyboard().press("Space");
        button(phone, "Continue").click();
        at(phone, "Thank you");

        var result = result(token);
        assertThat(result.path("result").asString()).isEqualTo("approved");
        assertThat(result.path("person").path("issuing_state").asString()).isEqualTo("DEU");
        assertThat(result.path("questionnaires").toString()).contains("true").contains("[\"h\"]");
    }

    @Test
    void aFrameIsToldDoneAndADesktopFollowsItsPhone() throws Exception {
        var page = desk(ColorScheme.LIGHT);
        page.navigate(sandbox() + "/");
        page.evaluate("""
                address => { const frame = document.createElement('iframe'); frame.src = address; frame.allow = 'camera';
                  addEventListener('message', (said) => { document.title = `${said.origin} ${JSON.stringify(said.data)}`; });
                  document.body.append(frame); }""", sandbox() + "/?session_token=" + begin(",\"flags\":{" + FACELESS + "}"));
        page.frameLocator("iframe").getByText("I agree").click();
        assertThat(page).hasTitle(sandbox() + " \"DONE\"");

        var token = begin(",\"flags\":{\"skip_desktop\":true," + FACELESS + "}");
        page.navigate(sandbox() + "/?session_token=" + token);
        at(page, "Continue on your phone");
        assertThat(qrCodeOn(page)).isEqualTo(sandbox() + "/?session_token=" + token);
        send("/widget", "session_token=" + token + "&screen=AGREEMENT-0&action=agree");
        at(page, "Thank you");
    }

    @Test
    void aDeniedCameraLeadsElsewhereAndAnOperatorDecidesByKeyboard() throws Exception {
        var token = begin(",\"flags\":{\"skip_agreement\":true,\"skip_document\":true,"
                + "\"sandbox_scenario\":\"identomat.manual-check.waiting\"}");
        var page = desk(ColorScheme.LIGHT);
        page.addInitScript("navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('denied'))");
        page.navigate(sandbox() + "/?session_token=" + token);
        at(page, "Your face");
        var code = page.getByAltText("QR code that opens this verification on another device");
        assertThat(code).isHidden();
        button(page, "Use the camera").click();
        assertThat(code).isVisible();
        isAccessible(page);
        button(page, "Use a specimen").click();
        at(page, "Thank you");

        page.navigate(sandbox() + "/operator/");
        isAccessible(page);
        var comment = page.getByLabel("Comment (optional)").first();
        comment.fill("Seen by eye");
        comment.press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByText("approved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(result(token).path("result_comment").asString()).isEqualTo("Seen by eye");
    }

    /** With its heading in focus, so that a screen reader says where one is. */
    private static void at(Page page, String title) {
        Locator heading = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title));
        assertThat(heading).isVisible();
        assertThat(heading).isFocused();
        isAccessible(page);
    }

    private String begin(String members) throws Exception {
        return call("begin", members).asString();
    }

    private JsonNode result(String token) throws Exception {
        return call("result", ",\"session_token\":\"" + token + "\"");
    }

    private JsonNode call(String path, String members) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox() + "/external-api/" + path + "/"))
                .POST(BodyPublishers.ofString("{" + KEY + members + "}"));
        return JsonMapper.shared()
                .readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }

    private void send(String path, String form) throws Exception {
        http.send(
                HttpRequest.newBuilder(URI.create(sandbox() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }
}
