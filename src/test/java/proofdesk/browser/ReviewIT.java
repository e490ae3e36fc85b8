package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.review.Decision;
import proofdesk.review.Decisions;
import proofdesk.review.SecondLook;
import proofdesk.security.Role;

/** Reviewers understand and decide without a mouse, alone and together. */
final class ReviewIT extends DecidingTest {

    @Autowired
    private Decisions decisions;

    @Test
    void aReviewerDecidesTakesItBackAndDecidesOtherwiseByKeysAloneWithLargeLetters() {
        var check = done("pictureid.rejected.similarity-very-low");
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/verifications/" + check.id(), "sam");
        assertThat(page.locator(".check-top .outcome")).hasText("Rejected");
        assertThat(page.getByText("Nobody has decided yet.")).isVisible();
        everyWay(page, "review");

        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Take back");
        isAccessible(page);
        page.keyboard().press("a"); // a dialog is open, so no key of the page does anything
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.locator(".decision-form")).hasCount(0);

        // what is done in the browser alone has a key too; what cannot be undone asks first
        page.keyboard().press("x");
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Delete this check?")))
                .hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        var archive = page.waitForDownload(() -> page.keyboard().press("d"));
        assertThat(archive.suggestedFilename()).endsWith(".zip");

        page.keyboard().press("a");
        assertThat(inForm(page, "Approve")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".check-top")).containsText("Approved by hand by sam");
        assertThat(page.locator(".check-top .outcome").first()).hasText("Rejected");
        assertThat(page.getByText(Pattern.compile("Takes effect in"))).isVisible();

        page.keyboard().press("u");
        assertThat(inForm(page, "Approve")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".check-top")).not().containsText("Approved");

        page.keyboard().press("r");
        assertThat(page.getByLabel("The document is not genuine")).isVisible();
        page.keyboard().press("3");
        assertThat(page.getByLabel("Message to the customer")).hasValue(Pattern.compile("We could not confirm.*"));
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        everyWay(page, "review-large");
        page.evaluate("document.documentElement.style.fontSize = ''");
        assertThat(inForm(page, "Reject")).isFocused();
        // what is typed is text: none of it decides, undoes or goes on
        var note = page.getByLabel("Note for colleagues");
        note.focus();
        page.keyboard().type("agree un");
        assertThat(note).hasValue("agree un");
        assertThat(inForm(page, "Reject")).isVisible();
        assertThat(page.locator(".decision-form")).hasCount(1);
        // pressed again before the desk has answered
        inForm(page, "Reject").evaluate("button => { button.click(); button.click(); }");
        assertThat(page.locator(".check-top")).containsText("Rejected by hand by sam");
        assertThat(page.getByText("was faster")).hasCount(0);
        assertThat(decisions.of(check.id())).filteredOn(Decision::stands).hasSize(1);
        oneWay(page, "review-settling", 1440, ColorScheme.LIGHT);
        // when its time is over nothing has to be pressed for the page to know
        assertThat(page.getByText(Pattern.compile("Takes effect in"))).hasCount(0);
        assertThat(button(page, "Take back")).hasCount(0);
        everyWay(page, "review-decided");
    }

    @Test
    void twoPeopleDecideTogetherAndEachSeesWhatTheOtherDoes() {
        signIn("ada", Role.ADMIN);
        secondLooks.save(new SecondLook(UUID.randomUUID(), 0, Decision.Kind.APPROVED, null, null, null, 100));
        var check = done("pictureid.inconclusive.tampered");
        var sam = desk(ColorScheme.LIGHT);
        signInAt(sam, "/verifications/" + check.id(), "sam");
        var ada = desk(ColorScheme.DARK);
        signInAt(ada, "/verifications/" + check.id(), "ada");
        for (var page : new Page[] {sam, ada}) {
            assertThat(page.locator(".check-top .outcome")).hasText("Inconclusive");
        }
        ada.keyboard().press("r");
        ada.keyboard().press("1");
        sam.keyboard().press("a");
        assertThat(inForm(sam, "Approve")).isFocused();
        sam.keyboard().press("Enter");
        assertThat(sam.getByText("proposed by sam, waits for a second person")).isVisible();

        // ada is told at once, and what she fills in stays
        assertThat(ada.locator(".check-top")).containsText("proposed by sam");
        assertThat(inForm(ada, "Reject")).isVisible();
        ada.keyboard().press("Enter");
        assertThat(ada.getByText("sam was faster: Approved by hand")).isVisible();
        everyWay(ada, "review-meanwhile");
        ada.keyboard().press("Escape");
        assertThat(button(ada, "Confirm")).isVisible();
        everyWay(ada, "review-second");
        ada.keyboard().press("c");
        assertThat(button(ada, "Confirm")).isFocused();
        ada.keyboard().press("Enter");
        assertThat(ada.getByText("Confirmed by ada")).isVisible();
        assertThat(sam.getByText("Confirmed by ada")).isVisible();
        assertThat(button(sam, "Confirm")).hasCount(0);
        assertThat(decisions.standing(check.id())).isPresent();
    }
}
