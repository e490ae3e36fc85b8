package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two windows, one check: what the issue of this system is about, end to end. */
class PhoneToDeskIT extends BrowserTest {

    @Test
    void aPhoneTurnsTheDeskAndNothingIsLeftBehind() throws Exception {
        var desk = desk(ColorScheme.LIGHT);
        signInAt(desk, "/dossiers", "sam");
        button(desk, "New dossier").first().click();
        var reference = "browser-" + clock.instant().toEpochMilli();
        desk.getByRole(AriaRole.DIALOG).getByLabel("Reference").fill(reference);
        desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, named("Open dossier"))
                .click();
        desk.waitForURL("**/dossiers/*");
        button(desk, "Start a check").first().click();
        desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, named("Start"))
                .click();

        desk.waitForURL("**/verifications/*");
        assertThat(desk.locator(".qr")).isVisible();
        var link = qrCodeOn(desk);
        assertThat(link).startsWith(desk() + "/c/");

        var phone = phone(ColorScheme.LIGHT);
        phone.navigate(link);
        isAccessible(phone);
        takePicturesWithTheCamera(phone);
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Thank you")))
                .isVisible();

        // no reload: the screen turns by itself
        assertThat(desk.getByText("Accepted").first()).isVisible();
        assertThat(desk.getByText("WILLEKE LISELOTTE").first()).isVisible();
        Boxes.lieOnTheirPicture(desk, "Front of the document", "Photo", "Signature");
        Boxes.lieOnTheirPicture(desk, "Selfie of the person", "Face");
        desk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "accepted.png")));
        theArchiveIsWhole(desk);
        isAccessible(desk);

        var dossier = desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference));
        dossier.first().click();
        desk.waitForURL("**/dossiers/*");
        button(desk, "Delete dossier").click();
        button(desk, "Delete everything").click();
        assertThat(desk.getByText("This dossier was erased")).isVisible();
        assertThat(foldersAtTheVendor(reference)).isZero();
    }

    private static void takePicturesWithTheCamera(Page phone) {
        button(phone, "Start").click();
        button(phone, "Use this device").click();
        button(phone, "Continue").click();
        button(phone, "Passport").click();
        for (var picture = 0; picture < 2; picture++) { // the document, then the face
            button(phone, "Take a photo").click();
            phone.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Take photo").setExact(true))
                    .click();
            button(phone, "Use this photo").click();
        }
        button(phone, "Send").click();
        phone.waitForURL(url -> url.startsWith(desk() + "/return/"));
    }

    private static void theArchiveIsWhole(Page desk) throws IOException {
        var download = desk.waitForDownload(
                () -> desk.getByText("Download the archive").first().click());
        assertThat(download.suggestedFilename()).matches("[0-9a-f-]{36}_[0-9a-f-]{36}_\\d{8}T\\d{6}\\.zip");
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(download.path()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactlyInAnyOrder("front.jpg", "selfie.jpg", "result.json");
    }

    /** Asks the vendor itself, with a token of its own, what it still has. */
    private long foldersAtTheVendor(String reference) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var client = Base64.getEncoder()
                    .encodeToString("proofdesk-sandbox:sandbox-secret".getBytes(StandardCharsets.UTF_8));
            var token = http.send(
                    HttpRequest.newBuilder(URI.create(sandbox() + "/auth/open/connect/token"))
                            .header("Authorization", "Basic " + client)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "grant_type=client_credentials&scope=signicat-api"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var bearer = JsonMapper.shared()
                    .readTree(token.body())
                    .path("access_token")
                    .asString();
            var dossiers = http.send(
                    HttpRequest.newBuilder(URI.create(sandbox() + "/assure/dossiers"))
                            .header("Authorization", "Bearer " + bearer)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(dossiers.statusCode()).isEqualTo(200);
            return JsonMapper.shared()
                    .readTree(dossiers.body())
                    .valueStream()
                    .filter(dossier ->
                            dossier.path("externalReference").asString("").equals(reference))
                    .count();
        }
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
