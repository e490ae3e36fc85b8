package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** What was found, in words, and where administrators write them, the reasons and the rules. */
class FindingsIT extends BrowserTest {

    private static final Pattern TOLD = Pattern.compile("(^|\\s)viewer-told(\\s|$)");

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nothingOfOursIsLeft() {
        jdbc.sql("delete from explanation").update();
        jdbc.sql("delete from second_look").update();
        jdbc.sql("delete from reason where code = 'escalated.walk'").update();
    }

    @Test
    void findingsAreUnderstoodAndWordsReasonsAndRulesLookedAfterByKeysAlone() {
        var check = rejected();
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/verifications/" + check.id(), "ada");
        whatLedToTheOutcomeIsExplained(page);
        aFindingTellsOfItsBox(page);
        page.locator(".findings").last().scrollIntoViewIfNeeded();
        everyWay(page, "findings");

        page.locator(".findings-CAUSED")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Change these words"))
                .press("Enter");
        theWordsAreWritten(page);
        page.navigate(desk() + "/verifications/" + check.id());
        assertThat(page.locator(".findings-CAUSED").getByText("Ask the branch first."))
                .isVisible();
        reasonsAreLookedAfter(page);
        rulesAreLookedAfter(page);
    }

    private static void whatLedToTheOutcomeIsExplained(Page page) {
        var caused = page.locator(".findings-CAUSED");
        assertThat(caused.getByText("The document has expired")).isVisible();
        assertThat(caused.getByText("What you can do")).isVisible();
        var passed = finding(page, "The person is of age");
        assertThat(passed.getByText("What it means")).isHidden();
        passed.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(passed.getByText("What it means")).isVisible();
        page.keyboard().press("Enter");
        assertThat(passed.getByText("What it means")).isHidden();
    }

    /** How the viewer draws what is lit up is shown in its own test. */
    private static void aFindingTellsOfItsBox(Page page) {
        var feature = finding(page, "OVI 1: found on the document");
        feature.locator("summary").focus();
        assertThat(feature).hasClass(TOLD);
        finding(page, "The person is of age").locator("summary").focus();
        assertThat(feature).not().hasClass(TOLD);
        feature.hover();
        assertThat(feature).hasClass(TOLD);
    }

    private static void theWordsAreWritten(Page page) {
        var advice = page.getByLabel("What you can do").first();
        advice.fill("Ask the branch first.");
        assertThat(page.getByText("Not saved yet: English")).isVisible();
        page.locator("summary", new Page.LocatorOptions().setHasText("Deutsch: in our words"))
                .press("Enter");
        page.locator("vaadin-text-area[lang=de] textarea").first().fill("Das Dokument ist abgelaufen.");
        assertThat(page.getByText("Not saved yet: English, Deutsch")).isVisible();
        everyWay(page, "words-one");
        button(page, "Save").press("Enter");
        assertThat(page.getByText("Saved at")).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Words for findings"))
                .last()
                .press("Enter");
        assertThat(page.getByText("In your words: Deutsch, English")).isVisible();
        oneWay(page, "words", 1440, ColorScheme.LIGHT);
        page.getByLabel("Find a finding by any word").fill("branch first");
        assertThat(page.getByText(Pattern.compile("^1 of \\d+ findings"))).isVisible();
        page.getByLabel("Find a finding by any word").fill("hocus pocus");
        assertThat(page.getByText("No finding has these words")).isVisible();
        oneWay(page, "words-none", 390, ColorScheme.DARK);
        page.setViewportSize(1440, 900);
    }

    private static void reasonsAreLookedAfter(Page page) {
        page.navigate(desk() + "/administration/reasons");
        assertThat(page.getByText("rejected.expired")).isVisible();
        oneWay(page, "reasons", 390, ColorScheme.DARK);
        button(page, "Add a reason: Escalate").press("Enter");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Code").fill("escalated.walk");
        dialog.getByLabel("Name for colleagues, English").fill("Walked by");
        dialog.getByLabel("Message to the customer, Deutsch").fill("Wir melden uns.");
        dialog.getByLabel("Message to the customer, Deutsch").blur();
        assertThat(dialog.getByText("Missing: customers get no message.").first())
                .isVisible();
        oneWay(page, "reason", 390, ColorScheme.LIGHT);
        inDialog(page, AriaRole.DIALOG, "Save").press("Enter");
        assertThat(page.getByText("Saved: Walked by")).isVisible();
        assertThat(page.getByText("Message missing in: English")).isVisible();

        button(page, "Edit: Walked by").focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.getByText(Pattern.compile("Walked by: now at place \\d of \\d")))
                .isVisible();
        assertThat(button(page, "Up: Walked by")).isFocused();
        button(page, "Archive: Walked by").press("Enter");
        assertThat(page.getByText("Archived: Walked by")).isVisible();
    }

    private static void rulesAreLookedAfter(Page page) {
        page.navigate(desk() + "/administration/second-looks");
        assertThat(page.getByText("No decision needs a second person")).isVisible();
        button(page, "Add a rule").press("Enter");
        chosen(page, "Decision", "Approve");
        chosen(page, "What the provider said", "Rejected");
        assertThat(page.getByText("Approvals of checks the provider rejected, always"))
                .isVisible();
        oneWay(page, "rule", 1440, ColorScheme.DARK);
        inDialog(page, AriaRole.DIALOG, "Save").press("Enter");
        assertThat(page.getByText("Added: Approvals of checks the provider rejected, always"))
                .isVisible();
        oneWay(page, "rules", 390, ColorScheme.LIGHT);
        button(page, "Remove: Approvals of checks the provider rejected, always")
                .press("Enter");
        inDialog(page, AriaRole.ALERTDIALOG, "Remove").press("Enter");
        assertThat(page.getByText("No decision needs a second person")).isVisible();
    }

    private static void chosen(Page page, String field, String option) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(field))
                .press("Enter");
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .press("Enter");
    }

    private static Locator inDialog(Page page, AriaRole dialog, String name) {
        return page.getByRole(dialog)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator finding(Page page, String sentence) {
        return page.locator(".findings li", new Page.LocatorOptions().setHasText(sentence));
    }

    private Verification rejected() {
        var phone = new Phone(sandbox());
        phone.reset();
        signIn("sam", Role.STAFF);
        var check = verifications.order(dossiers.open(null).id(), "eid", "substantial", Duration.ofHours(1));
        phone.useSpecimen(verifications.link(check.id()).orElseThrow().url(), "eid.rejected.expired");
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
        return check;
    }
}
