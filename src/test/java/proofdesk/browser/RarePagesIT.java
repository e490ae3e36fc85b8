package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.provider.Providers;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;

/** Pages that are seen on the first day, on a bad day, or by somebody who has no business here. */
class RarePagesIT extends BrowserTest {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Providers providers;

    @Autowired
    private JdbcClient database;

    @Test
    void whoHasNoRoleIsToldAndCanSignOutAndInAsSomebodyElse() {
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/", "nora");
        assertThat(page.getByText("You have no access yet")).isVisible();
        everyWay(page, "no-role");
        button(page, "Sign out").click();
        assertThat(page.getByText("You are signed out")).isVisible();
        everyWay(page, "signed-out");
        page.navigate(desk() + "/dossiers");
        assertThat(page.getByLabel("Password")).isVisible(); // neither the desk nor the vendor remembers her
        signInAt(page, "/administration/inbox", "sam");
        assertThat(page.getByText("You have no access to this")).isVisible();
        everyWay(page, "no-access");
    }

    @Test
    void anEmptyDeskTeachesWhatToDoFirst() {
        database.sql("delete from verification").update();
        database.sql("delete from dossier").update();
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/", "sam");
        assertThat(page.getByText("No dossiers yet")).isVisible();
        everyWay(page, "home-empty");
        page.navigate(desk() + "/dossiers");
        assertThat(page.getByText("No dossiers yet")).isVisible();
        everyWay(page, "list-empty");
    }

    @Test
    void whatIsBeingErasedSaysSoUntilTheVendorHasConfirmed() {
        signIn("sam", Role.STAFF);
        var phone = new Phone(sandbox());
        var check = verifications.order(
                dossiers.open("Erasing " + UUID.randomUUID()).id(),
                providers.offered().getFirst().id(),
                "document",
                Duration.ofHours(1));
        phone.handOver(verifications.link(check.id()).orElseThrow().url());
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/verifications/" + check.id(), "sam");
        phone.arm("weather.delete.503", 100);
        try {
            verifications.erase(check.id());
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Being erased")))
                    .isVisible();
            everyWay(page, "check-erasing");
            verifications.eraseDossier(check.dossierId());
            page.navigate(desk() + "/dossiers/" + check.dossierId());
            assertThat(page.getByText("What was here is no longer shown").first())
                    .isVisible();
            everyWay(page, "dossier-erasing");
        } finally {
            phone.reset();
        }
    }

    @Test
    void aFaultOnTheWayToAPageIsToldWithANumberAndAnotherTry() {
        signIn("sam", Role.STAFF);
        var dossier = dossiers.open("Fault " + UUID.randomUUID());
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/", "sam");
        database.sql("rename table dossier to dossier_elsewhere").update();
        try {
            page.navigate(desk() + "/dossiers/" + dossier.id());
            assertThat(page.getByText("Something went wrong on our side")).isVisible();
            everyWay(page, "unexpected");
        } finally {
            database.sql("rename table dossier_elsewhere to dossier").update();
        }
        again(page);
    }

    private static void again(Page page) {
        button(page, "Try again").click();
        assertThat(button(page, "Start a check")).isVisible();
    }
}
