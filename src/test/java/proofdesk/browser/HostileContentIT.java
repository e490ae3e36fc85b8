package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.HostileDossier;
import proofdesk.review.Colleagues;
import proofdesk.security.Role;

/** Whatever anybody may write is text in a real browser: no element, no program, no wider page. */
class HostileContentIT extends BrowserTest {

    private static final String TEXT = HostileDossier.MARKUP;

    /** Elements as the texts would make them, in the shadows too; and whether any of them ran. */
    private static final String HARM = """
            () => {
              const found = [];
              const look = (root) => root.querySelectorAll('*').forEach((one) => {
                const handler = one.getAttributeNames().some((name) => name.startsWith('on'));
                if (handler || (one.localName === 'img' && one.getAttribute('src') === 'x')
                    || (one.localName === 'script' && one.textContent === 'harmed=1')) {
                  found.push(one.outerHTML.slice(0, 200));
                }
                one.shadowRoot && look(one.shadowRoot);
              });
              look(document);
              return window.harmed === undefined ? found : [...found, 'it ran'];
            }""";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Colleagues colleagues;

    @AfterEach
    void forget() {
        HostileDossier.forget(jdbc, sandbox());
    }

    @Test
    void whatAnybodyWroteIsTextOnEveryPageAndMakesNoneWider() throws IOException {
        signIn(HostileDossier.READER, Role.ADMIN, Role.STAFF);
        colleagues.noteUser();
        signIn(HostileDossier.AUTHOR, Role.STAFF, Role.ADMIN);
        var hostile = HostileDossier.in(beans, sandbox());
        clock.advance(Duration.ofSeconds(11));
        var page = desk(ColorScheme.LIGHT);
        var dialogs = new ArrayList<String>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        signInAt(page, "/", HostileDossier.READER);
        shows(page, "/", hostile.reference()); // where a note names them, until they have seen it
        page.navigate(desk() + "/verifications/" + hostile.check().id());

        check(page);
        dossier(page, hostile);
        others(page, hostile);
        assertThat(dialogs).isEmpty();
    }

    private static void check(Page page) {
        assertThat(page.locator(".facts dd").getByText(TEXT).first()).isVisible();
        assertThat(page.locator(".decision-text").getByText(TEXT).first()).isVisible();
        assertThat(page.locator(".findings").getByText(TEXT).first()).isVisible();
        assertThat(page.locator(".disagreements").getByText(TEXT).first()).isVisible();
        assertThat(page.locator("proof-viewer").getByText(TEXT).first()).isVisible();
        bothWays(page, "hostile-check");
        part(page, "Faces");
        harmless(page);
        part(page, "Raw report");
        page.locator(".json-open").click();
        assertThat(page.locator("proof-json").getByText(TEXT).first()).isVisible();
        narrow(page, "hostile-report");
        button(page, "Reject").first().click();
        assertThat(page.locator(".decision-form").getByText(TEXT).first()).isVisible();
        narrow(page, "hostile-decision");
    }

    private static void dossier(Page page, HostileDossier hostile) {
        page.navigate(desk() + "/dossiers/" + hostile.check().dossierId());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(hostile.reference())))
                .isVisible();
        assertThat(page.locator(".note-text").first()).containsText(TEXT);
        assertThat(page.locator(".note-text").last()).containsText("W".repeat(5_000));
        assertThat(page.locator(".file-name")).hasText(HostileDossier.FILE);
        assertThat(page.locator(".tags a")).hasText(HostileDossier.TAG);
        assertThat(page.locator(".expectation")).containsText(TEXT);
        assertThat(page.locator(".timeline").getByText(HostileDossier.AUTHOR).first())
                .isVisible();
        var saved = page.waitForDownload(() -> page.locator(".file-name").click());
        assertThat(saved.suggestedFilename())
                .endsWith(".pdf")
                .contains("😀")
                .doesNotContain("\u202E", "/", "\\", "\"", "<");
        bothWays(page, "hostile-dossier");
    }

    private static void others(Page page, HostileDossier hostile) {
        page.keyboard().press("Control+k");
        page.keyboard().insertText(hostile.reference());
        assertThat(page.locator("proof-palette").getByText(hostile.reference()).first())
                .isVisible();
        narrow(page, "hostile-palette");
        page.keyboard().press("Escape");
        shows(
                page,
                "/dossiers?search="
                        + hostile.reference().substring(hostile.reference().length() - 8),
                hostile.reference());
        shows(page, "/work/never-opened", hostile.reference());
        shows(page, "/administration/reasons", TEXT);
        shows(page, "/administration/second-looks", TEXT);
        shows(page, "/administration/finding-words/feature", HostileDossier.AUTHOR);
        shows(page, "/figures?weeks=4&provider=eid", TEXT);
        shows(page, "/counter/" + hostile.waiting().id(), "");
        page.navigate(desk() + "/identomat/configurations");
        button(page, "New configuration").first().click();
        page.getByLabel("Name").last().fill(hostile.reference()); // no two have one name
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(hostile.reference())))
                .isVisible();
        harmless(page);
        shows(page, "/identomat/configurations", hostile.reference());
    }

    private static void shows(Page page, String path, String words) {
        page.navigate(desk() + path);
        if (!words.isEmpty()) {
            assertThat(page.getByText(words).first()).isAttached();
        }
        harmless(page);
        fits(page);
    }

    private static void bothWays(Page page, String name) {
        narrow(page, name);
        oneWay(page, name, 1440, ColorScheme.LIGHT);
        page.setViewportSize(390, 844);
    }

    /** On a phone too, where it is told what is to blame. */
    private static void narrow(Page page, String name) {
        page.setViewportSize(390, 844);
        oneWay(page, name, 390, ColorScheme.LIGHT);
        harmless(page);
    }

    private static void harmless(Page page) {
        assertThat(page.evaluate(HARM))
                .as("what became of text on %s", page.url())
                .isEqualTo(List.of());
    }

    private static void part(Page page, String name) {
        page.locator(".evidence")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
