package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.dossier.Dossiers;
import proofdesk.provider.Providers;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;

/** What the list is like to work with: by keyboard, with several tabs, while others work too. */
class DossierListIT extends BrowserTest {

    private static final String SCROLLED =
            "() => document.querySelector('vaadin-grid').shadowRoot.querySelector('table').scrollTop";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Providers providers;

    @Autowired
    private JdbcClient jdbc;

    private final String mine = "Row " + UUID.randomUUID().toString().substring(0, 8) + " ";

    @Test
    void theKeyboardOpensTheRowAndBackKeepsThePlace() {
        signIn("sam", Role.STAFF);
        var dossier = dossiers.open(mine + "1");
        var desk = desk(ColorScheme.LIGHT);
        signInAt(desk, "/dossiers", "sam");
        desk.getByLabel("Search by reference").fill(mine);
        desk.waitForURL(url -> url.contains("search="));
        assertThat(desk.url()).doesNotContain("Row");
        for (var key : new String[] {"Enter", "Space"}) {
            // the person's cell: what is pressed there is for the row, not for a link
            desk.locator("vaadin-grid-cell-content")
                    .filter(new Locator.FilterOptions().setHasText(mine + "1"))
                    .first()
                    .waitFor();
            desk.evaluate("() => document.querySelector('vaadin-grid').shadowRoot"
                    + ".querySelectorAll('#items tr td')[2].focus()");
            desk.keyboard().press(key);
            desk.waitForURL("**/dossiers/" + dossier.id());
            assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(mine + "1")))
                    .isVisible();
            // going back before the browser has arrived goes nowhere; the menu shows when it has
            assertThat(desk.locator("vaadin-side-nav-item[current]")).hasCount(0);

            desk.goBack();
            assertThat(desk.getByLabel("Search by reference")).hasValue(mine);
            assertThat(desk.getByText(mine + "1").first()).isVisible();
        }
        desk.reload();
        assertThat(desk.getByLabel("Search by reference")).hasValue(mine);
        assertThat(desk.getByText("1 dossier").first()).isVisible();
    }

    @Test
    void aRowIsALinkThatOpensInATabOfItsOwn() {
        signIn("sam", Role.STAFF);
        var dossier = dossiers.open(mine + "1");
        var desk = desk(ColorScheme.LIGHT);
        signInAt(desk, "/dossiers", "sam");
        var tab = desk.context()
                .waitForPage(() -> desk.getByText(mine + "1")
                        .first()
                        .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL))));

        tab.waitForURL("**/dossiers/" + dossier.id());
        assertThat(desk.url()).doesNotContain(dossier.id().toString());
    }

    @Test
    void whatOthersDoTurnsRowsWithoutMovingThem() {
        signIn("sam", Role.STAFF);
        var provider = providers.all().iterator().next();
        for (var number = 100; number < 180; number++) {
            var dossier = dossiers.open(mine + number);
            if (number == 120) {
                verifications.order(dossier.id(), provider.id(), "document", Duration.ofHours(1));
            }
        }
        var desk = desk(ColorScheme.LIGHT);
        signInAt(desk, "/dossiers", "sam");
        desk.getByLabel("Search by reference").fill(mine);
        assertThat(desk.getByText("80 dossiers")).isVisible();
        desk.evaluate("() => document.querySelector('vaadin-grid').scrollToIndex(55)");
        assertThat(desk.getByText(mine + "120")).isVisible();
        var before = scrolled(desk);
        assertThat(before).isGreaterThan(500);

        var check = verifications.ofDossier(dossier(mine + "120")).getFirst();
        verifications.revokeLink(check.id());
        assertThat(desk.getByText("Link revoked").first()).isVisible();
        dossiers.open(mine + "new");
        assertThat(button(desk, "1 new dossier")).isVisible();

        assertThat(scrolled(desk)).isEqualTo(before);
        button(desk, "1 new dossier").click();
        assertThat(desk.getByText(mine + "new")).isVisible();
    }

    private UUID dossier(String reference) {
        return jdbc.sql("select id from dossier where reference = ?")
                .param(reference)
                .query(UUID.class)
                .single();
    }

    private static int scrolled(Page page) {
        return ((Number) page.evaluate(SCROLLED)).intValue();
    }
}
