package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** A morning at the desk, in two windows: my work, one check that two want, the next one, and the way to anything. */
class WorkIT extends BrowserTest {

    private static final Pattern IN_MEMORY = Pattern.compile("^blob:.*");

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private JdbcClient jdbc;

    private final String mine = "Work " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void nothingToDo() {
        new Phone(sandbox()).reset();
        for (var table : Set.of("open_case", "claim", "assignment", "last_look")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void twoPeopleWorkThroughWhatThereIsToDoWithoutGettingInEachOthersWay() {
        signIn("sam", Role.STAFF);
        var first = done(mine + " A");
        var second = done(mine + " B");
        var sam = desk(ColorScheme.LIGHT);
        var fetched = new CopyOnWriteArrayList<String>();
        sam.onRequest(request -> {
            if (request.url().endsWith(second.id() + "-front")) {
                fetched.add(request.url());
            }
        });
        signInAt(sam, "/", "sam");
        assertThat(tile(sam, "Needs a decision")).containsText("2");
        everyWay(sam, "my-work");

        // by keyboard into a list, on, and back to the same place
        tile(sam, "Needs a decision").focus();
        sam.keyboard().press("Enter");
        sam.waitForURL("**/work/to-decide");
        var rows = sam.locator(".work-link");
        assertThat(rows).hasCount(2);
        sam.keyboard().press("j");
        sam.keyboard().press("ArrowDown");
        assertThat(rows.nth(1)).isFocused();
        oneWay(sam, "work-list", 390, ColorScheme.DARK);
        oneWay(sam, "work-list", 1440, ColorScheme.LIGHT);
        rows.nth(1).focus();
        sam.keyboard().press("Enter");
        sam.waitForURL("**/verifications/" + second.id());
        assertThat(sam.getByText("You are looking into this")).isVisible();
        sam.goBack();
        assertThat(rows.nth(1)).isFocused();
        var beside = sam.context()
                .waitForPage(() ->
                        rows.nth(1).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL))));
        beside.waitForURL("**/verifications/" + second.id());
        assertThat(sam).hasURL(Pattern.compile(".*/work/to-decide$"));
        beside.close();
        fetched.clear();
        rows.first().click();
        sam.waitForURL("**/verifications/" + first.id());

        assertThat(sam.locator(".viewer-stage img").first()).isVisible(); // there to be looked at
        // two want the same
        var ada = desk(ColorScheme.LIGHT);
        signInAt(ada, "/verifications/" + first.id(), "ada");
        assertThat(ada.getByText("sam has been looking into this since")).isVisible();
        assertThat(sam.getByText("Also here now: ada")).isVisible();
        ada.keyboard().press("t");
        ada.getByLabel("Why").fill("Sam has gone to lunch");
        isAccessible(ada);
        button(ada, "Take over").last().click();
        assertThat(ada.getByText("You are looking into this")).isVisible();
        assertThat(sam.getByText("ada took this over from you at")).containsText("Sam has gone to lunch");
        oneWay(sam, "taken-over", 390, ColorScheme.LIGHT);
        oneWay(sam, "taken-over", 1440, ColorScheme.DARK);
        sam.setViewportSize(1440, 900);

        // the pictures of the next case are there already
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> {
            sam.waitForTimeout(100);
            return fetched.size() == 1;
        });
        sam.waitForTimeout(300); // until it is in memory
        sam.keyboard().press("n");
        sam.waitForURL("**/verifications/" + second.id());
        assertThat(sam.locator(".viewer-stage img").first()).hasAttribute("src", IN_MEMORY);
        assertThat(fetched).as("fetched once, before it was wanted").hasSize(1);
        assertThat(ada.getByText("Also here now: sam")).isHidden();

        // decided by key; Enter goes on
        sam.keyboard().press("a");
        assertThat(button(sam, "Approve")).isFocused();
        sam.keyboard().press("Enter");
        var next = sam.locator(".next-link");
        assertThat(next).isFocused();
        oneWay(sam, "next-case", 390, ColorScheme.DARK);
        oneWay(sam, "next-case", 1440, ColorScheme.LIGHT);
        var tab = sam.context()
                .waitForPage(
                        () -> next.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL))));
        assertThat(tab.getByText("Nothing is waiting for a decision")).isVisible();
        isAccessible(tab);
        tab.close();
        assertThat(sam.url()).contains(second.id().toString());

        // anywhere by typing
        sam.keyboard().press("Control+k");
        var field = sam.locator(".palette-input");
        assertThat(field).isFocused();
        assertThat(sam.getByRole(AriaRole.OPTION, named("Approve"))).isVisible();
        field.fill(mine + " A");
        assertThat(sam.getByRole(AriaRole.OPTION)).hasCount(2);
        sam.keyboard().press("ArrowDown");
        assertThat(sam.getByRole(AriaRole.OPTION).nth(1)).hasAttribute("aria-selected", "true");
        sam.keyboard().press("ArrowUp");
        everyWay(sam, "palette");
        sam.keyboard().press("Enter");
        sam.waitForURL("**/dossiers/" + first.dossierId());
        assertThat(sam.url()).doesNotContain("Work");
        sam.setViewportSize(390, 844);
        button(sam, "Go to…").click();
        field.fill("no such thing");
        assertThat(sam.getByText("Nothing matches.")).isVisible();
        sam.keyboard().press("Escape");
        assertThat(field).isHidden();
        sam.setViewportSize(1440, 900);

        // what others did since
        sam.navigate(desk() + "/dossiers");
        sam.getByLabel("Search by reference").fill(mine);
        var row = sam.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(mine + " A"))
                .first();
        assertThat(row).not().containsText("Changed");
        ada.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Assign…"))
                .click();
        button(ada, "To me").click();
        assertThat(row).containsText("Changed");
        isAccessible(sam);
        sam.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "desk-changed-1440-light.png")));
    }

    private static Locator tile(Page page, String name) {
        return page.locator("a.pile").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Verification order(String reference) {
        return verifications.order(
                dossiers.open(reference).id(), "signicatpictureid", "documentSelfie", Duration.ofHours(1));
    }

    private Verification done(String reference) {
        var check = order(reference);
        new Phone(sandbox())
                .useSpecimen(verifications.link(check.id()).orElseThrow().url(), "pictureid.accepted.all-passed");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
        return check;
    }
}
