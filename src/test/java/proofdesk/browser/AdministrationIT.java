package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.provider.Providers;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;

/** What administrators look after, in a browser and against the sandbox. */
class AdministrationIT extends BrowserTest {

    private static final String LIST = "/administration/capture-configurations";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Providers providers;

    @Test
    void aConfigurationIsMadeSeenInThePreviewSavedTriedChosenForACheckAndDeleted() {
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, LIST, "ada");
        assertThat(page.getByText("No configuration yet")).isVisible();
        everyWay(page, "configurations-none");

        button(page, "New configuration").first().click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name").fill("acme-blue");
        dialog.getByLabel("Types of document").fill("passport, identityCard");
        dialog.getByLabel("Default country").fill("NLD");
        everyWay(page, "configuration-new");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Create"))
                .click();
        assertThat(page.getByText("As the vendor had it at")).isVisible();

        page.getByLabel("Title of the page").fill("Acme Bank");
        page.getByLabel("Main colour", new Page.GetByLabelOptions().setExact(true))
                .fill("#0b5cad");
        page.getByLabel("Buttons", new Page.GetByLabelOptions().setExact(true)).fill("#0b5cad");
        page.getByLabel("Tries", new Page.GetByLabelOptions().setExact(true)).fill("many");
        page.getByLabel("Tries", new Page.GetByLabelOptions().setExact(true)).blur();
        var preview = page.locator("proof-capture-preview");
        assertThat(preview.locator(".preview-bar")).hasText("Acme Bank");
        assertThat(preview.locator(".preview-bar")).hasCSS("border-bottom-color", "rgb(11, 92, 173)");
        assertThat(preview.locator(".preview-button")).hasCSS("background-color", "rgb(11, 92, 173)");
        preview.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Picture of the document"))
                .click();
        assertThat(preview.locator(".preview-title")).hasText("Picture of the document");

        button(page, "Add a row").click();
        assertThat(title(page, "Row 1 of 1")).isFocused();
        page.keyboard().type("No glare");
        button(page, "Add a row").click();
        assertThat(title(page, "Row 2 of 2")).isFocused();
        page.keyboard().type("The whole page");
        page.keyboard().press("Alt+ArrowUp");
        assertThat(title(page, "Row 1 of 2")).hasValue("The whole page");
        assertThat(title(page, "Row 1 of 2")).isFocused();
        button(page, "Move row 1 down").press("Enter");
        assertThat(title(page, "Row 2 of 2")).hasValue("The whole page");
        assertThat(button(page, "Move row 2 up")).isFocused();
        page.keyboard().press("Enter");

        button(page, "Save at the vendor").click();
        assertThat(page.getByText("is no whole number")).isVisible();
        everyWay(page, "configuration-wrong");
        page.getByLabel("Tries", new Page.GetByLabelOptions().setExact(true)).fill("3");
        page.getByLabel("Tries", new Page.GetByLabelOptions().setExact(true)).blur();
        button(page, "Save at the vendor").click();
        assertThat(page.getByText("Saved at the vendor at")).isVisible();
        assertThat(title(page, "Row 1 of 2")).hasValue("The whole page");
        everyWay(page, "configuration");

        button(page, "Try it on the sandbox").click();
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the person’s page"));
        assertThat(link).isVisible();
        var person = page.waitForPopup(link::click);
        assertThat(person.getByRole(AriaRole.HEADING).first()).isVisible();
        person.close();

        page.navigate(desk() + LIST);
        assertThat(page.getByText("Acme Bank · passport, identityCard")).isVisible();
        everyWay(page, "configurations");
        theDefaultIsWhatTheCheckOfADossierLooksLike(page);
        page.navigate(desk() + LIST);
        button(page, "Delete acme-blue").click();
        assertThat(page.getByText("cannot be brought back")).isVisible();
        button(page, "Delete at the vendor").click();
        assertThat(page.getByText("No configuration yet")).isVisible();
    }

    private void theDefaultIsWhatTheCheckOfADossierLooksLike(Page page) {
        var provider = providers.offered().getFirst().name();
        page.locator("vaadin-select", new Page.LocatorOptions().setHasText(provider))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("acme-blue"))
                .click();
        assertThat(page.getByText("The default of " + provider + " is saved")).isVisible();

        signIn("ada", Role.STAFF);
        var dossier = dossiers.open(null).id();
        page.navigate(desk() + "/dossiers/" + dossier);
        button(page, "Start a check").first().click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        var picker = dialog.getByLabel("Capture configuration");
        assertThat(picker).hasValue("acme-blue · Acme Bank (default of " + provider + ")");
        assertThat(dialog.getByText("Reading the vendor's configurations")).isHidden();
        everyWay(page, "start-with-configuration");
        picker.press("ArrowDown");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("None: the vendor's own look")))
                .isVisible();
        isAccessible(page);
        picker.press("Enter");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start"))
                .click();
        page.waitForURL("**/verifications/*");

        var check = verifications.ofDossier(dossier).getFirst();
        var person = phone(ColorScheme.LIGHT);
        person.navigate(verifications.link(check.id()).orElseThrow().url().toString());
        button(person, "Start").click();
        assertThat(person.locator("#brand")).hasText("Acme Bank");
        assertThat(person.locator("main button").first()).hasCSS("background-color", "rgb(11, 92, 173)");
    }

    private static Locator title(Page page, String row) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(row))
                .getByLabel("Title");
    }

    @Test
    void vendorsAndTakingOverAreFaultlessInLightAndDarkWideAndNarrow() {
        signIn("sam", Role.STAFF);
        var check = verifications.order(
                dossiers.open(null).id(), providers.offered().getFirst().id(), "document", Duration.ofHours(1));
        new Phone(sandbox())
                .handOver(verifications.link(check.id()).orElseThrow().url());
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/administration", "ada");
        assertThat(page.getByText("The last call worked")).isVisible();
        everyWay(page, "vendors");
        page.navigate(desk() + "/administration/adopt");
        page.getByLabel("Id of the dossier at the vendor").fill("37191afe-25b3-4c30-b42a-b0ab64aa1d64");
        button(page, "Find").click();
        assertThat(page.getByText("The vendor has no dossier of this id")).isVisible();
        everyWay(page, "adopt");
    }
}
