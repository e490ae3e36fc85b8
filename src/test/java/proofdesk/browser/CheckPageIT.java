package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** The page of one check in a real browser: pictures, boxes, archive, keyboard. */
class CheckPageIT extends BrowserTest {

    private static final String FRONT = "Front of the document";
    private static final Pattern LIT = Pattern.compile("(^|\\s)viewer-told(\\s|$)");

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @SuppressWarnings("NullAway.Init") // before each test
    private Phone phone;

    @BeforeEach
    void onlyGoodWeather() {
        phone = new Phone(sandbox());
        phone.reset();
    }

    @Test
    void theBoxesLieWherePhotoAndSignatureAreDrawnAtEveryWidth() throws IOException {
        var check = done("pictureid.accepted.all-passed");
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/verifications/" + check.id(), "sam");
        for (var width : new int[] {1440, 390}) {
            page.setViewportSize(width, 900);
            Boxes.lieOnTheirPicture(page, "Selfie of the person", "Face");
            Boxes.lieOnTheirPicture(page, FRONT, "Photo", "Signature");
            assertThat(inkIn(page, "Photo"))
                    .as("the portrait is drawn in its box")
                    .isGreaterThan(3 * inkBeside(page, "Signature"));
            assertThat(inkIn(page, "Signature"))
                    .as("the signature is drawn in its box")
                    .isGreaterThan(2 * inkBeside(page, "Signature"));
        }
    }

    @Test
    void aBoxIsPointedOutFromItsNameByKeyboard() {
        var check = done("pictureid.accepted.all-passed");
        var page = desk(ColorScheme.DARK);
        signInAt(page, "/verifications/" + check.id(), "sam");
        Boxes.look(page, FRONT);
        Boxes.of(page, "Signature").focus();

        assertThat(Boxes.of(page, "Signature")).hasClass(LIT);
        assertThat(page.locator(".viewer-lit")).hasAttribute("d", Pattern.compile("M.+"));
        page.keyboard().press("Shift+Tab");
        assertThat(Boxes.of(page, "Signature")).not().hasClass(LIT);
    }

    @Test
    void aPictureIsForThoseSignedInAndIsNotKept() {
        var check = done("pictureid.accepted.all-passed");
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/verifications/" + check.id(), "audrey");
        var image = page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(FRONT));
        assertThat(image).isVisible();
        var address = image.evaluate("image => image.src").toString();

        var answer = page.request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("cache-control", "private, no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-type", "image/jpeg");

        var stranger = phone(ColorScheme.LIGHT).request().get(address);
        assertThat(stranger.headers().getOrDefault("content-type", "none")).doesNotContain("image");
        assertThat(stranger.body()).hasSizeLessThan(answer.body().length / 2);
    }

    @Test
    void anArchiveThatIsCutShortIsNoFileAndTheScreenSaysSo() throws IOException {
        var check = done("pictureid.accepted.all-passed");
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/verifications/" + check.id(), "sam");
        phone.arm("weather.archive.cut-short");

        var saved = new AtomicInteger();
        page.onDownload(download -> saved.incrementAndGet());
        archive(page).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("did not arrive whole, so it was not saved");

        assertThat(saved).hasValue(0);

        var whole = page.waitForDownload(() -> archive(page).click());
        assertThat(whole.failure()).isNull();
        assertThat(Files.size(whole.path())).isPositive();
        assertThat(page.getByRole(AriaRole.ALERT)).isHidden();
    }

    @Test
    void theTabTellsTheOutcomeAndFocusStaysWhileThePageTurns() {
        var check = ordered();
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/verifications/" + check.id(), "sam");
        assertThat(page).hasTitle("Waiting for the person · Signicat PictureID · Proofdesk");
        var back = page.locator(".check-line a");
        back.focus();

        phone.useSpecimen(verifications.link(check.id()).orElseThrow().url(), "pictureid.rejected.underage");

        assertThat(page).hasTitle("Rejected · Signicat PictureID · Proofdesk");
        assertThat(page.getByText("The person is under age").first()).isVisible();
        assertThat(back).isFocused();
    }

    @Test
    void thePageSaysWhenItIsNotLiveAndCatchesUp() {
        var check = ordered();
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/verifications/" + check.id(), "sam");
        var indicator = page.locator("proof-live");
        assertThat(indicator).hasText("Live");

        page.context().setOffline(true);
        assertThat(indicator).hasText(Pattern.compile("Reconnecting · last right at \\d\\d:\\d\\d:\\d\\d"));
        phone.useSpecimen(verifications.link(check.id()).orElseThrow().url(), "pictureid.canceled.by-person");
        page.context().setOffline(false);

        assertThat(indicator).hasText("Live");
        assertThat(page.getByText("Canceled: the person stopped").first()).isVisible();
    }

    private static Locator archive(Page page) {
        return page.getByText("Download the archive").first();
    }

    private Verification ordered() {
        signIn("sam", Role.STAFF);
        var dossier = dossiers.open(null);
        return verifications.order(dossier.id(), "signicatpictureid", "documentSelfie", Duration.ofHours(1));
    }

    private Verification done(String scenario) {
        var check = ordered();
        phone.useSpecimen(verifications.link(check.id()).orElseThrow().url(), scenario);
        return check;
    }

    /** How much the brightness varies within a box of the front as it is on the screen. */
    private static double inkIn(Page page, String box) throws IOException {
        var place = Boxes.place(page, FRONT, box);
        return ink(page, place.x + 3, place.y + 3, place.width - 6, place.height - 6);
    }

    /** The same for the bare card just under a box. */
    private static double inkBeside(Page page, String box) throws IOException {
        var place = Boxes.place(page, FRONT, box);
        return ink(page, place.x + 3, place.y + place.height + 3, place.width - 6, 6);
    }

    private static double ink(Page page, double x, double y, double width, double height) throws IOException {
        var image = ImageIO.read(
                new ByteArrayInputStream(page.screenshot(new Page.ScreenshotOptions().setClip(x, y, width, height))));
        var sum = 0.0;
        var squares = 0.0;
        for (var row = 0; row < image.getHeight(); row++) {
            for (var column = 0; column < image.getWidth(); column++) {
                var brightness = image.getRaster().getSample(column, row, 1);
                sum += brightness;
                squares += (double) brightness * brightness;
            }
        }
        var pixels = image.getHeight() * image.getWidth();
        return Math.sqrt(Math.max(0, squares / pixels - sum / pixels * sum / pixels));
    }
}
