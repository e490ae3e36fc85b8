package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The dialogs of a working day: each opened without a mouse, looked at wide and narrow, and left by Escape. */
class DialogsIT extends DecidingTest {

    @Test
    void everyDialogOfACheckAndADossierIsOpenedByKeysFitsAndIsLeftByEscape() {
        var ended = done("pictureid.accepted.all-passed");
        var waiting = verifications.order(
                dossiers.open("Dialogs " + UUID.randomUUID()).id(),
                "signicatpictureid",
                "document",
                Duration.ofHours(1));
        var page = desk(ColorScheme.LIGHT);

        signInAt(page, "/verifications/" + ended.id(), "sam");
        assertThat(page.getByText("You are looking into this")).isVisible();
        byKey(page, "m", "Who should deal with this check?", "assign");
        byKey(page, "?", "Keys on this page", "keys");
        byButton(page, "Delete this check", "Delete this check?", "delete-check");

        page.navigate(desk() + "/verifications/" + waiting.id());
        byButton(page, "Make a new link", "Make a new link", "new-link");
        byButton(page, "Revoke the link", "Revoke this link?", "revoke");
        hasty(page, "Revoke the link", "Revoke this link?");

        page.navigate(desk() + "/dossiers/" + waiting.dossierId());
        byButton(page, "Delete dossier", "Delete this dossier?", "delete-dossier");
        page.navigate(desk() + "/dossiers");
        byButton(page, "New dossier", "New dossier", "new-dossier");
    }

    private static void byKey(Page page, String key, String title, String name) {
        page.keyboard().press(key);
        look(page, title, name);
    }

    private static void byButton(Page page, String label, String title, String name) {
        var button = button(page, label);
        button.focus();
        page.keyboard().press("Enter");
        look(page, title, name);
        assertThat(button).isFocused(); // back where one was
    }

    /** Enter once more than was meant. */
    private static void hasty(Page page, String label, String title) {
        button(page, label).focus();
        page.keyboard().press("Enter");
        assertThat(button(page, "Keep it")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByText(title)).hasCount(0);
        assertThat(button(page, label)).isVisible();
    }

    private static void look(Page page, String title, String name) {
        var dialog = page.getByRole(AriaRole.DIALOG)
                .or(page.getByRole(AriaRole.ALERTDIALOG))
                .filter(new Locator.FilterOptions().setHasText(title));
        assertThat(dialog.getByText(title).first()).isVisible();
        oneWay(page, "dialog-" + name, 390, ColorScheme.DARK);
        oneWay(page, "dialog-" + name, 1440, ColorScheme.LIGHT);
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }
}
