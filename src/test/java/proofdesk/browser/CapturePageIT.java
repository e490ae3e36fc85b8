package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's hosted capture page, as a person meets it. */
class CapturePageIT extends BrowserTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void calm() throws Exception {
        control("/reset");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aPhoneTakesBothSidesOfACardAndAFaceAndGoesOnAfterAReload(ColorScheme scheme) throws Exception {
        var phone = phone(scheme);
        phone.navigate(capture("documentSelfie"));
        isAt(phone, "Where do you want to take the pictures?", "device", scheme);
        button(phone, "Use this device").click();
        isAt(phone, "Which country issued your document?", "country", scheme);
        phone.getByLabel("Country").selectOption("Germany");
        button(phone, "Continue").click();
        isAt(phone, "Which document do you have?", "document", scheme);
        button(phone, "Identity card").click();

        isAt(phone, "Front of your document", "front", scheme);
        assertThat(phone.getByText("Picture 1 of 3")).isVisible();
        button(phone, "Take a photo").click();
        assertThat(exactly(phone, "Take photo")).isEnabled();
        isAt(phone, "Front of your document", "camera", scheme);
        exactly(phone, "Take photo").click();
        isAt(phone, "Is everything readable?", "preview", scheme);
        button(phone, "Use this photo").click();

        isAt(phone, "Back of your document", "back", scheme);
        phone.reload();
        isAt(phone, "Back of your document", "back-again", scheme);
        assertThat(phone.getByText("Picture 2 of 3")).isVisible();
        shoot(phone);
        isAt(phone, "Your face", "selfie", scheme);
        button(phone, "Take a photo").click();
        assertThat(exactly(phone, "Take photo")).isEnabled();
        isAt(phone, "Your face", "selfie-camera", scheme);
        exactly(phone, "Take photo").click();
        button(phone, "Use this photo").click();

        isAt(phone, "Are all pictures as they should be?", "review", scheme);
        button(phone, "Send").click();
        phone.waitForURL(this::isBack);
        assertThat(phone.url()).contains("&processId=", "&status=processing");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aDesktopShowsACodeAndFollowsThePhoneThatReadsIt(ColorScheme scheme) throws Exception {
        var desktop = desk(scheme);
        desktop.navigate(capture("document"));
        isAt(desktop, "Where do you want to take the pictures?", "desktop-device", scheme);
        button(desktop, "Use phone").click();
        isAt(desktop, "Scan this with your phone", "desktop-code", scheme);
        assertThat(desktop.getByRole(AriaRole.IMG)).isVisible();

        var phone = phone(scheme);
        phone.navigate(qrCodeOn(desktop));
        isAt(phone, "Which country issued your document?", "phone-country", scheme);
        isAt(desktop, "Go on with your phone", "desktop-follows", scheme);
        assertThat(desktop.getByText("Your phone is connected.")).isVisible();
        button(phone, "Continue").click();
        button(phone, "Identity card").click();
        assertThat(desktop.getByText("Your phone has taken 0 of 2 pictures.")).isVisible();
        shoot(phone);
        assertThat(desktop.getByText("Your phone has taken 1 of 2 pictures.")).isVisible();
        desktop.reload();
        assertThat(desktop.getByText("Your phone has taken 1 of 2 pictures.")).isVisible();
        shoot(phone);
        button(phone, "Send").click();

        desktop.waitForURL(this::isBack);
        phone.waitForURL(this::isBack);
    }

    @Test
    void theKeyboardAloneLeadsThroughWithASpecimen() throws Exception {
        var desktop = desk(ColorScheme.LIGHT);
        desktop.navigate(capture("document"));
        press(desktop, "Use this device");
        press(desktop, "Continue");
        press(desktop, "Identity card");
        press(desktop, "Use a specimen");
        isAt(desktop, "Which case do you want to see?", "specimens", ColorScheme.LIGHT);
        press(desktop, "pictureid.rejected.underage The");
        isAt(desktop, "pictureid.rejected.underage", "specimen", ColorScheme.LIGHT);
        assertThat(desktop.getByAltText("Specimen: Back of your document")).isVisible();
        press(desktop, "Send");

        desktop.waitForURL(this::isBack);
    }

    @Test
    void aFileThatIsNoPictureIsToldKindlyAndAnotherIsTaken() throws Exception {
        var phone = phone(ColorScheme.LIGHT);
        phone.navigate(capture("document"));
        button(phone, "Use this device").click();
        button(phone, "Continue").click();
        button(phone, "Passport").click();
        var file = phone.locator("input[type=file]");

        file.setInputFiles(new FilePayload("broken.jpg", "image/jpeg", new byte[] {1, 2, 3}));
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("no picture we can read");
        file.setInputFiles(
                new FilePayload("IMG_1.JPG", "image/jpeg", "0000ftypheic0000".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("HEIC");
        isAccessible(phone);
        assertThat(phone.getByRole(AriaRole.ALERT)).hasCount(1);

        file.setInputFiles(new FilePayload("black.png", "image/png", black()));
        assertThat(phone.getByText("This picture looks dark.")).isVisible();
        isAccessible(phone);
        button(phone, "Use this photo").click();
        assertThat(button(phone, "Send")).isVisible();
    }

    @Test
    void cancelingIsAskedForOnceMoreAndLeadsBack() throws Exception {
        var phone = phone(ColorScheme.DARK);
        phone.navigate(capture("document"));
        button(phone, "Cancel").click();
        isAt(phone, "Do you want to stop?", "cancel", ColorScheme.DARK);
        button(phone, "Go on").click();
        button(phone, "Cancel").click();
        button(phone, "Yes, cancel it").click();

        phone.waitForURL(this::isBack);
        assertThat(phone.url()).contains("status=canceled");
    }

    @Test
    void whoComesTooLateIsToldAndLedBack() throws Exception {
        var phone = phone(ColorScheme.LIGHT);
        phone.navigate(capture("document"));
        button(phone, "Use this device").click();
        button(phone, "Continue").click();
        button(phone, "Passport").click();
        shoot(phone);
        assertThat(button(phone, "Send")).isVisible();
        control("/clock?ahead=PT15M");
        button(phone, "Send").click();

        isAt(phone, "This verification has ended", "over", ColorScheme.LIGHT);
        button(phone, "Go back").click();
        phone.waitForURL(this::isBack);
        assertThat(phone.url()).contains("status=failed");
    }

    @Test
    void anAddressThatIsNoneSaysWhatToDo() {
        var phone = phone(ColorScheme.LIGHT);
        phone.navigate(sandbox() + "/capture/#/artifact=nothing");

        assertThat(heading(phone, "This address does not work any more")).isVisible();
        isAccessible(phone);
    }

    /** The sandbox's own first page stands for the client's. */
    private boolean isBack(String url) {
        return url.startsWith(sandbox() + "/?dossierId=");
    }

    /** The page is there, accessible, nothing sticks out; and a picture is kept for people to look at. */
    private static void isAt(Page page, String title, String name, ColorScheme scheme) {
        assertThat(heading(page, title)).isVisible();
        page.evaluate("Promise.all([...document.images].filter(it => !it.hidden).map(it => it.decode()))");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits", title)
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(
                        "target",
                        "browser",
                        "capture",
                        name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
        isAccessible(page);
    }

    private static Locator heading(Page page, String title) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    private static Locator exactly(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void shoot(Page page) {
        button(page, "Take a photo").click();
        exactly(page, "Take photo").click();
        button(page, "Use this photo").click();
    }

    /** Goes to the button by the tabulator alone and presses it. */
    private static void press(Page page, String name) {
        var wanted = button(page, name).first();
        assertThat(wanted).isVisible();
        for (var tabs = 0;
                tabs < 60 && !Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"));
                tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
        page.keyboard().press("Enter");
    }

    private static byte[] black() throws java.io.IOException {
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(300, 200, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** Starts a capture flow as a client of the vendor does; gives its address. */
    private String capture(String processType) throws Exception {
        var basic =
                Base64.getEncoder().encodeToString("proofdesk-sandbox:sandbox-secret".getBytes(StandardCharsets.UTF_8));
        var token = post(
                        "/auth/open/connect/token",
                        "Basic " + basic,
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials&scope=signicat-api")
                .path("access_token")
                .asString();
        var dossier = post("/assure/dossiers", "Bearer " + token, "application/json", "")
                .path("dossierId")
                .asString();
        return post(
                        "/assure/dossiers/" + dossier + "/capture",
                        "Bearer " + token,
                        "application/json",
                        "{\"providers\":[{\"provider\":\"signicatpictureid\",\"processType\":\"%s\"}],\"redirectUrl\":\"%s\"}"
                                .formatted(processType, sandbox() + "/"))
                .path("url")
                .asString();
    }

    private void control(String path) throws Exception {
        post(path, "none", "text/plain", "");
    }

    private JsonNode post(String path, String authorization, String type, String body) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(sandbox() + path))
                        .header("Authorization", authorization)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }
}
