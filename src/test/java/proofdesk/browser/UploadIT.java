package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.capture.Drawn;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.provider.Offer.Way;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;
import proofdesk.verification.Wish;

/** A person takes pictures on our own page, with what phones and their connections are like. */
class UploadIT extends BrowserTest {

    @Autowired
    Dossiers dossiers;

    @Autowired
    Verifications verifications;

    Phone weather;

    @BeforeEach
    void begin() {
        signIn("sam", Role.STAFF);
        weather = new Phone(sandbox());
    }

    @AfterEach
    void calmWeather() {
        weather.reset();
    }

    @Test
    void fromTheFirstPictureToTheThanks() throws IOException {
        var check = order("identityCard");
        var page = phone(ColorScheme.LIGHT);
        var link = link(check);
        page.navigate(link.toString());
        button(page, "Start").click();
        assertThat(page.locator("h1")).hasText("Take your pictures");
        look(page, "empty");

        // what cannot be read is said kindly, and costs nothing
        choose(page, "front", "photo.heic", "image/heic", text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"));
        assertThat(said(page, "front")).containsText("(HEIC)");
        choose(page, "front", "photo.jpg", "image/jpeg", text("this was a picture once"));
        assertThat(said(page, "front")).containsText("We cannot read this file");
        look(page, "broken");
        button(page, "Send my pictures").click();
        assertThat(page.locator(".said.all")).containsText("One picture is still missing");
        assertThat(page.locator("#front")).isFocused();

        // a phone held upright writes pictures that lie on their side, and says so
        choose(page, "front", "front.jpg", "image/jpeg", lyingOnItsSide(3000, 2000));
        assertThat(said(page, "front")).containsText("We have it");
        assertThat(part(page, "front").getByAltText("The picture you chose")).isVisible();
        look(page, "front");
        page.reload();
        assertThat(said(page, "front")).containsText("We have it");
        assertThat(page.locator("#back")).isFocused();

        page.getByLabel("My document has no back").check();
        page.reload();
        assertThat(page.getByLabel("My document has no back")).isChecked();
        assertThat(page.locator("#selfie")).isFocused();
        page.getByLabel("My document has no back").uncheck();
        choose(page, "back", "back.png", "image/png", Drawn.picture("png", 400, 300));
        assertThat(said(page, "back")).containsText("We have it");

        // a connection that breaks in the middle, and comes back
        var network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", conditions(true, -1));
        choose(page, "selfie", "selfie.jpg", "image/jpeg", Drawn.picture("jpeg", 1200, 1600));
        assertThat(said(page, "selfie")).containsText("The connection is poor");
        assertThat(part(page, "selfie").getByText("Try now")).isVisible();
        look(page, "offline");
        network.send("Network.emulateNetworkConditions", conditions(false, 20_000));
        part(page, "selfie").getByText("Try now").click();
        assertThat(part(page, "selfie").locator("progress")).isVisible();
        look(page, "slow");
        network.send("Network.emulateNetworkConditions", conditions(false, -1));
        assertThat(said(page, "selfie")).containsText("We have it");
        choose(page, "selfie", "selfie.jpg", "image/jpeg", Drawn.picture("jpeg", 600, 800));
        assertThat(said(page, "selfie")).containsText("We have it");
        look(page, "all");

        weather.arm("weather.start.503"); // twice: asked again by itself
        button(page, "Send my pictures").click();
        assertThat(page.locator("h1"))
                .hasText(
                        "Thank you",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(page.context().cookies()).isEmpty();

        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
        try (var front = verifications.media(check.id(), MediaKind.FRONT).orElseThrow()) {
            var image = ImageIO.read(front.stream());
            assertThat(image.getWidth()).as("upright, and smaller").isEqualTo(1333);
            assertThat(image.getHeight()).isEqualTo(2000);
            assertThat(new Color(image.getRGB(1300, 30)).getRed() - new Color(image.getRGB(1300, 30)).getBlue())
                    .as("what was upper left on its side is upper right")
                    .isGreaterThan(150);
            assertThat(new Color(image.getRGB(30, 30)).getRed()).isCloseTo(192, within(20));
        }
        try (var selfie = verifications.media(check.id(), MediaKind.SELFIE).orElseThrow()) {
            assertThat(ImageIO.read(selfie.stream()).getWidth()).as("replaced").isEqualTo(600);
        }
        page.navigate(link + "/pictures");
        assertThat(page.locator("h1")).hasText("You are done");
    }

    @Test
    void inTheDarkInTheirLanguageAndByKeyboard() throws IOException {
        var check = order("passport");
        var page = phone(ColorScheme.DARK);
        page.navigate(link(check) + "?lang=de");
        page.keyboard().press("Tab");
        button(page, "Beginnen").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Machen Sie Ihre Bilder");
        assertThat(page.locator("#back")).hasCount(0);
        look(page, "dark-de");
        for (var kind : new String[] {"front", "selfie"}) {
            var chooser = page.waitForFileChooser(() -> {
                part(page, kind).locator("input[type=file]").last().focus();
                page.keyboard().press("Enter");
            });
            chooser.setFiles(new FilePayload("a.jpg", "image/jpeg", Drawn.picture("jpeg", 300, 200)));
            assertThat(said(page, kind)).containsText("Es ist angekommen");
        }
        look(page, "dark-de-all");
        button(page, "Meine Bilder absenden").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Vielen Dank");
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    private static void choose(Page page, String kind, String name, String type, byte[] content) {
        var chooser = page.waitForFileChooser(
                () -> part(page, kind).locator("label.second").click());
        chooser.setFiles(new FilePayload(name, type, content));
    }

    private static Locator part(Page page, String kind) {
        return page.locator(".picture[data-kind=" + kind + "]");
    }

    private static Locator said(Page page, String kind) {
        return part(page, kind).getByRole(com.microsoft.playwright.options.AriaRole.STATUS);
    }

    private static void look(Page page, String name) {
        isAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing sticks out of %s", name)
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "browser", "upload", name + ".png")));
    }

    private static JsonObject conditions(boolean offline, int bytesPerSecond) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", offline);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytesPerSecond);
        return conditions;
    }

    /** With the note in its head (EXIF, orientation 6) that it is to be turned to the right. */
    private static byte[] lyingOnItsSide(int width, int height) throws IOException {
        var jpeg = Drawn.picture("jpeg", width, height);
        var exif = new byte[] {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, // big-endian
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Verification order(String document) {
        var wish = Wish.hosted("onfido", "documentSelfie", Duration.ofHours(24)).by(Way.UPLOAD);
        return verifications.order(dossiers.open(null).id(), wish.of(document, Optional.empty()));
    }

    private URI link(Verification check) {
        return verifications.link(check.id()).orElseThrow().url();
    }

    private Verification ended(Verification check) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
        return verifications.find(check.id()).orElseThrow();
    }
}
