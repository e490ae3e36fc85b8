package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** One customer at a counter, from the code to the dossier: what they see, what stays hidden, what colleagues leave. */
class CounterIT extends BrowserTest {

    private static final String MASKED = "proofdesk.review.masked";
    private static final byte[] LETTER = ("%PDF-1.7\n" + "x".repeat(300_000)).getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @SuppressWarnings("NullAway.Init") // before each test
    private Phone phone;

    @BeforeEach
    void maskAsInRealLife() {
        System.setProperty(MASKED, "true");
        phone = new Phone(sandbox());
        phone.reset();
    }

    @AfterEach
    void asInOtherTests() {
        System.setProperty(MASKED, "false");
    }

    @Test
    void theCounterTurnsWithThePhoneAndWhatIsSensitiveStaysHidden() throws IOException {
        var colleague = desk(ColorScheme.LIGHT);
        signInAt(colleague, "/dossiers", "ada");
        var check = ordered();
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/verifications/" + check.id(), "sam");

        counter(page, check);
        masked(page);
        hidden(page);
        kept(page, colleague, check);
    }

    private void counter(Page page, Verification check) throws IOException {
        page.getByText("Hand over at the counter").click();
        page.waitForURL("**/counter/**");
        var link = verifications.link(check.id()).orElseThrow().url();
        assertThat(qrCodeOn(page)).isEqualTo(link.toString());
        assertThat(page.locator("vaadin-app-layout")).hasCount(0);
        everyWay(page, "counter-code");
        button(page, "Nederlands").click();
        assertThat(heading(page, "Laat zien wie u bent")).isVisible();

        phone.send(HttpRequest.newBuilder(link).GET().build());
        assertThat(heading(page, "Uw telefoon heeft de pagina geopend")).isVisible();
        assertThat(page.locator(".qr")).hasCount(0);
        everyWay(page, "counter-opened");
        page.reload();
        assertThat(heading(page, "Uw telefoon heeft de pagina geopend")).isVisible();

        var artifact = phone.takePictures(link, "pictureid.accepted.all-passed");
        assertThat(heading(page, "Bezig op uw telefoon")).isVisible();
        oneWay(page, "counter-underway", 390, ColorScheme.DARK);
        oneWay(page, "counter-underway", 1440, ColorScheme.LIGHT);
        phone.send(
                HttpRequest.newBuilder(URI.create(phone.finish(artifact))).GET().build());
        assertThat(heading(page, "Dank u wel")).isVisible();
        assertThat(page.getByText("Accepted")).hasCount(0);
        everyWay(page, "counter-done");

        page.keyboard().press("Escape");
        page.waitForURL("**/verifications/**");
        assertThat(page.getByText("Accepted").first()).isVisible();
    }

    private static void masked(Page page) {
        var number = page.locator("dd", new Page.LocatorOptions().setHas(button(page, "Show: Document number")));
        assertThat(number).isVisible();
        assertThat(page.locator("proof-viewer img")).isVisible();
        everyWay(page, "check-masked");
        for (var name : List.of("Approve", "Hide everything", "Show: Document number")) {
            var named = button(page, name).first();
            // while a tooltip is shown its words are among the button's
            named.evaluate(
                    "one => Object.assign(one.querySelector('vaadin-tooltip') ?? {}, { manual: true, opened: true })");
            assertThat(named).hasAccessibleName(name);
            named.evaluate(
                    "one => Object.assign(one.querySelector('vaadin-tooltip') ?? {}, { manual: false, opened: false })");
        }
        var before = page.content();
        assertThat(page.locator("proof-json")).hasCount(0);
        button(page, "Show: Document number").focus();
        page.keyboard().press("Enter");
        assertThat(button(page, "Hide again: Document number")).isFocused();
        var shown = value(page);
        assertThat(shown).isNotBlank();
        assertThat(before).doesNotContain(shown);
        button(page, "Hide again: Document number").click();
        assertThat(button(page, "Show: Document number")).isVisible();
        assertThat(page.content()).doesNotContain(shown);
        button(page, "Show all hidden values").click();
        assertThat(button(page, "Hide the values again")).isVisible();
        assertThat(value(page)).isEqualTo(shown);
    }

    private static String value(Page page) {
        return page.locator("dd", new Page.LocatorOptions().setHas(button(page, "Hide again: Document number")))
                .locator(".masked-value")
                .innerText()
                .strip();
    }

    /** Neither the server nor the page's other keys have a part in it. */
    private static void hidden(Page page) {
        var sheet = page.locator(".cover-sheet");
        page.locator("h1").first().click();
        page.context().setOffline(true);
        page.keyboard().press("h");
        assertThat(sheet).isVisible();
        assertThat(sheet).hasText(Pattern.compile("Everything is hidden"));
        assertThat(page.evaluate(
                        "() => document.elementFromPoint(innerWidth / 2, 80).closest('.cover-sheet') !== null"))
                .isEqualTo(true);
        page.keyboard().press("Escape");
        page.keyboard().press("a");
        assertThat(sheet).isVisible();
        page.keyboard().press("h");
        assertThat(sheet).isHidden();
        page.context().setOffline(false);
        assertThat(page.locator("proof-live")).hasText("Live");
        assertThat(page.locator(".decision-form")).hasCount(0);
        assertThat(button(page, "Hide again: Document number")).isVisible();

        button(page, "Hide everything").click();
        assertThat(button(page, "Show it again")).isFocused();
        everyWay(page, "covered");
        page.keyboard().press("Enter");
        assertThat(sheet).isHidden();
    }

    private void kept(Page page, Page colleague, Verification check) throws IOException {
        page.navigate(desk() + "/dossiers/" + check.dossierId());
        var trail = page.locator(".timeline");
        assertThat(trail.getByText("had the document number shown")).isVisible();
        assertThat(trail.getByText("had all hidden values shown")).isVisible();
        assertThat(trail.getByText("looked at the check")).hasCount(1);

        page.getByLabel("New note").pressSequentially("<b>Passport</b> looks worn, @ad");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("@ada").setExact(true))
                .click();
        page.getByLabel("New note").press("Control+Enter");
        var note = page.locator(".note-text");
        assertThat(note).hasText("<b>Passport</b> looks worn, @ada ");

        page.locator(".kept-files input[type=file]")
                .setInputFiles(
                        new FilePayload("page.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.US_ASCII)));
        assertThat(page.getByText("This is no PDF, PNG or JPEG file")).isVisible();
        page.locator(".kept-files input[type=file]")
                .setInputFiles(new FilePayload("Bréf <i> 书.pdf", "application/pdf", LETTER));
        var file = page.locator(".file-name");
        assertThat(file).hasText("Bréf <i> 书.pdf");
        assertThat(page.getByText("This is no PDF, PNG or JPEG file")).hasCount(0);
        var saved = page.waitForDownload(file::click);
        assertThat(Files.readAllBytes(saved.path())).isEqualTo(LETTER);
        assertThat(saved.suggestedFilename()).contains("书").endsWith(".pdf");
        var answer = page.request().get(String.valueOf(file.evaluate("one => one.href")));
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "private, no-store")
                .hasEntrySatisfying(
                        "content-disposition", how -> assertThat(how).startsWith("attachment"));

        var tag = "branch " + UUID.randomUUID().toString().substring(0, 6);
        page.getByLabel("Add a tag").fill(tag);
        page.keyboard().press("Enter");
        assertThat(page.locator(".tags").getByText(tag)).isVisible();
        everyWay(page, "dossier-kept");
        page.locator(".tags").getByText(tag).click();
        page.waitForURL("**/dossiers?tag=**");
        assertThat(page.getByText("1 dossier", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        colleague.navigate(desk() + "/");
        assertThat(colleague.getByText("sam mentioned you in the dossier").first())
                .isVisible();
        everyWay(colleague, "mentioned");
        colleague.getByText("sam mentioned you in the dossier").first().click();
        assertThat(colleague.locator(".note-text")).hasText("<b>Passport</b> looks worn, @ada ");
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private Verification ordered() {
        signIn("sam", Role.STAFF);
        var dossier = dossiers.open("Counter " + UUID.randomUUID());
        return verifications.order(dossier.id(), "signicatpictureid", "documentSelfie", Duration.ofHours(1));
    }
}
