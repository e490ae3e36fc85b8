package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.identomat.PublishedPlan;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;
import proofdesk.verification.Wish;

/** A check at Identomat as staff, the person and Identomat's operator meet it. */
class IdentomatFlowIT extends BrowserTest {

    private static final String ASKED = """
            {"flags":{"liveness":true,"sandbox_scenario":"identomat.manual-check.waiting"},
             "steps":[{"type":"client-questionnaire","key":"kyc","title":"About you","questions":[
              {"type":"boolean","key":"pep","title":"Do you hold a public office?","mandatory":true},
              {"type":"options","key":"why","title":"What is the account for?","options":[
               {"key":"s","title":"Salary"},{"key":"v","title":"Savings"}]}]}]}""";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    private final String name = "Browser " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void begin() {
        signIn("sam", Role.STAFF);
        new PublishedPlan(context, name).publish(ASKED);
    }

    @AfterEach
    void calm() {
        new Phone(sandbox()).reset();
    }

    @Test
    void aPersonAnswersAnOperatorDecidesAndTheOpenScreenTurns() throws IOException {
        var dossier = dossiers.open(name).id();
        var desk = desk(ColorScheme.LIGHT);
        signInAt(desk, "/dossiers/" + dossier, "sam");
        button(desk, "Start a check").first().click();
        var dialog = desk.getByRole(AriaRole.DIALOG);
        choose(desk, dialog, "Provider", "Identomat");
        choose(desk, dialog, "What the person is asked", name + " · version 1");
        assertThat(dialog.getByText("About " + name)).isVisible();
        oneWay(desk, "identomat-start", 390, ColorScheme.DARK);
        oneWay(desk, "identomat-start", 1440, ColorScheme.LIGHT);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start"))
                .click();
        desk.waitForURL("**/verifications/*");
        assertThat(desk.getByText(name + ", version 1")).isVisible();
        desk.evaluate("window.neverLoadedAgain = true");

        var phone = phone(ColorScheme.DARK);
        phone.navigate(desk.getByLabel("Link for the person", new Page.GetByLabelOptions().setExact(true))
                .inputValue());
        button(phone, "Start").click();
        goThrough(phone);
        phone.waitForURL(url -> url.startsWith(desk() + "/return/"));
        assertThat(heading(phone, "Thank you")).isVisible();

        assertThat(desk.getByText("Processing").first()).isVisible();
        assertThat(desk.getByText("Do you hold a public office?").first()).isVisible();
        oneWay(desk, "identomat-waits", 1440, ColorScheme.DARK);

        var operator = desk(ColorScheme.LIGHT);
        operator.navigate(sandbox() + "/operator/");
        operator.getByLabel("Comment (optional)").first().fill("Seen by eye");
        operator.keyboard().press("Tab");
        operator.keyboard().press("Enter");

        assertThat(desk.getByText("Accepted").first()).isVisible();
        var said = desk.locator(".result");
        for (var text : new String[] {"What is the account for?", "Savings", "Seen by eye"}) {
            assertThat(said.getByText(text).first()).isVisible();
        }
        assertThat(desk.evaluate("window.neverLoadedAgain")).isEqualTo(true);
        for (var picture : new String[] {"Front of the document", "Back of the document", "Selfie of the person"}) {
            Boxes.look(desk, picture);
        }
        button(desk, "Video").first().click();
        assertThat(desk.locator("video").first()).isVisible();
        everyWay(desk, "identomat-accepted");
        theArchiveIsWhole(desk);
    }

    /** Within our page, the widget's word counts from the widget alone. */
    @Test
    void anEmbeddedWidgetSaysThatItIsDoneAndNobodyElseCan() {
        var configuration = new PublishedPlan(context, name + " framed")
                .publish("{\"flags\":{\"skip_document\":true,\"skip_face\":true}}", true);
        var check = verifications.order(
                dossiers.open(name).id(),
                Wish.hosted("identomat", "session", Duration.ofHours(1)).configured(configuration));
        var phone = phone(ColorScheme.LIGHT);
        phone.navigate(verifications.link(check.id()).orElseThrow().url().toString());
        button(phone, "Start").click();
        phone.waitForURL("**/frame");
        var widget = phone.frameLocator("iframe");
        assertThat(widget.getByText("I agree").first()).isVisible();
        look(phone);

        phone.evaluate("window.heard = 0; addEventListener('message', () => { window.heard++; })");
        phone.evaluate("window.postMessage('DONE', '*')"); // the right word from the wrong origin
        var inside = phone.frames().getLast();
        inside.evaluate("parent.postMessage('done', '*')"); // the wrong word from the right one
        inside.evaluate("parent.postMessage({ data: 'DONE' }, '*')");
        Awaitility.await()
                .pollInSameThread()
                .until(() -> phone.evaluate("window.heard").equals(3));
        assertThat(phone.url()).endsWith("/frame");

        widget.getByText("I agree").first().click();
        phone.waitForURL(url -> url.startsWith(desk() + "/return/"));
        assertThat(heading(phone, "Thank you")).isVisible();
    }

    /** As {@link #everyWay}, on a page whose policy forbids what that asks of it. */
    private static void look(Page page) {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            for (var width : List.of(1440, 390)) {
                page.setViewportSize(width, width == 390 ? 844 : 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .isEqualTo(true);
                isAccessible(page);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "browser", "identomat-framed-" + width + "-" + scheme + ".png")));
            }
        }
    }

    private static void goThrough(Page phone) {
        button(phone, "I agree").click();
        phone.getByLabel("Which country issued it?").selectOption("DEU");
        button(phone, "Identity card").click();
        for (var page : new String[] {"Front of your document", "Back of your document", "Your face in motion"}) {
            assertThat(heading(phone, page)).isVisible();
            button(phone, "Use a specimen").click();
        }
        assertThat(heading(phone, "About you")).isVisible();
        isAccessible(phone);
        phone.getByLabel("No").check();
        phone.getByLabel("Savings").check();
        button(phone, "Continue").click();
    }

    private static void choose(Page page, Locator dialog, String label, String option) {
        dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
        page.waitForFunction("() => Object.values(window.Vaadin.Flow.clients)"
                + ".every(client => !client.isActive || !client.isActive())");
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static void theArchiveIsWhole(Page desk) throws IOException {
        var download = desk.waitForDownload(
                () -> desk.getByText("Download the archive").first().click());
        assertThat(download.suggestedFilename()).matches("[0-9a-f-]{36}_[a-z0-9]{40}_\\d{8}T\\d{6}\\.zip");
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(download.path()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "result.json", "front.jpg", "back.jpg", "selfie.jpg", "video.mp4", "manifest.json");
    }
}
