package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's registration authority, and its capture page dressed by a configuration or for two providers. */
class SandboxPagesIT extends BrowserTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void calm() throws Exception {
        send("/reset", "");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void anAgentApprovesOneAndRejectsAnotherByKeyboard(ColorScheme scheme) throws Exception {
        var agent = desk(scheme);
        agent.navigate(sandbox() + "/agent/");
        assertThat(agent.getByText("Nobody is waiting.")).isVisible();
        isAccessible(agent);

        var first = unattended();
        var second = unattended();
        assertThat(agent.getByText("Waiting: 2")).isVisible();
        assertThat(agent.getByAltText("front of WILLEKE LISELOTTE DE BRUIJN")).hasCount(2);
        isAccessible(agent);

        var remark = agent.getByLabel("Remark (optional)").first();
        remark.fill("Seen by eye");
        remark.press("Tab");
        agent.keyboard().press("Enter");
        assertThat(agent.getByText(": approved.")).isVisible();
        button(agent, "Reject WILLEKE LISELOTTE DE BRUIJN").click();
        assertThat(agent.getByText(": rejected.")).isVisible();

        var process = process(first);
        assertThat(process.path("status").asString()).isEqualTo("accepted");
        assertThat(process.path("providerSpecific")
                        .path("manualApproval")
                        .path("reason")
                        .asString())
                .isEqualTo("Seen by eye");
        assertThat(process(second).path("status").asString()).isEqualTo("rejected");
        assertThat(process(second).has("finalResult")).isFalse();
    }

    @Test
    void aPreviewLooksSpeaksAndAsksAsItsConfigurationSays() throws Exception {
        send("/assure/capture/configurations/bank", """
                {"pageTitle":"Fabulous Bank","primaryColor":"#7a0044","buttonsColor":"#7a0044","buttonsTextColor":"#ffffff",
                 "documentTypes":["passport"],"documentCountries":{"passport":["NLD","NOR"]},"defaultCountry":"NOR",
                 "languages":["en","nl"],"defaultLanguage":"en",
                 "translations":{"nl":{"device.title":"Waar wilt u de foto's maken?","prerequisites.title":"Wat u nodig heeft"}},
                 "showPrerequisitesScreen":true,"prerequisitesScreenItems":["Your passport",{"title":"Light","description":"Enough of it"}],
                 "showConsentPage":true,"allowFileUpload":[],"allowTakePhoto":["front"]}""");
        var page = phone(ColorScheme.DARK);
        page.navigate(sandbox() + "/capture/#/preview=bank");

        isAt(page, "What you need");
        assertThat(page.getByText("Enough of it")).isVisible();
        assertThat(page.getByText("Fabulous Bank", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(button(page, "Continue")).hasCSS("background-color", "rgb(122, 0, 68)");
        isAccessible(page);
        page.getByLabel("Language").selectOption("nl");
        isAt(page, "Wat u nodig heeft");
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        button(page, "Continue").click();
        isAt(page, "Do you agree?");
        button(page, "I agree").click();
        isAt(page, "Waar wilt u de foto's maken?");
        button(page, "Use this device").click();
        assertThat(page.getByLabel("Country").locator("option")).hasText(new String[] {"Netherlands", "Norway"});
        assertThat(page.getByLabel("Country")).hasValue("NOR");
        button(page, "Continue").click();
        button(page, "Passport").click();
        isAt(page, "Front of your document");
        assertThat(button(page, "Take a photo")).isVisible();
        assertThat(button(page, "Upload a photo")).hasCount(0);
        isAccessible(page);
        button(page, "Go on without a picture").click();
        button(page, "Send").click();
        assertThat(page.getByText("Here the preview ends: nothing was sent.")).isVisible();
    }

    @Test
    void twoProvidersComeOneAfterTheOtherAndOnlyTheDossierComesBack() throws Exception {
        var dossier = dossier();
        var page = phone(ColorScheme.LIGHT);
        page.navigate(send("/assure/dossiers/" + dossier + "/capture", """
                {"providers":[{"provider":"signicatpictureid","processType":"document"},{"provider":"signicatpaper"}],
                 "redirectUrl":"http://localhost:1/return"}""")
                .path("url")
                .asString());
        specimen(page, "pictureid.accepted.all-passed");
        isAt(page, "One more step");
        button(page, "Continue").click();
        page.route("**/return*", route -> route.fulfill());
        specimen(page, "signicatpaper.inconclusive.no-mrz");
        page.waitForURL(url -> url.startsWith("http://localhost:1/return"));
        assertThat(page.url()).isEqualTo("http://localhost:1/return?dossierId=" + dossier);
    }

    private static void specimen(Page page, String scenario) {
        button(page, "Use this device").click();
        button(page, "Continue").click();
        button(page, "Passport").click();
        button(page, "Use a specimen").click();
        page.getByText(scenario).click();
        button(page, "Send").click();
    }

    private static void isAt(Page page, String title) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
    }

    private String unattended() throws Exception {
        var dossier = dossier();
        var artifact = send("/assure/dossiers/" + dossier + "/capture", """
                {"providers":[{"provider":"eid","processType":"unattended"}],"redirectUrl":"http://localhost:1/return"}""")
                .path("url")
                .asString()
                .replaceAll(".*artifact=", "");
        for (var path : new String[] {"specimen/eid.accepted.all-passed", "finish"}) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(sandbox() + "/capture/api/" + path))
                            .header("X-Artifact", artifact)
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isLessThan(300);
        }
        return dossier;
    }

    private String dossier() throws Exception {
        return send("/assure/dossiers", "{}").path("dossierId").asString();
    }

    private JsonNode process(String dossier) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(sandbox() + "/assure/dossiers/" + dossier))
                        .header("Authorization", "Bearer " + token())
                        .build(),
                BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body()).path("processes").path(0);
    }

    private JsonNode send(String path, String body) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(sandbox() + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private String token() throws Exception {
        var client = Base64.getEncoder()
                .encodeToString("proofdesk-sandbox:sandbox-secret".getBytes(StandardCharsets.US_ASCII));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(sandbox() + "/auth/open/connect/token"))
                        .header("Authorization", "Basic " + client)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=signicat-api"))
                        .build(),
                BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }
}
