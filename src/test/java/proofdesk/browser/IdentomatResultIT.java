package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.flow.Widget;
import proofdesk.identomat.PublishedPlan;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;
import proofdesk.verification.Wish;

/** All that Identomat can say of one check, as staff see it in a browser. */
class IdentomatResultIT extends BrowserTest {

    private static final Path WHOLE = Path.of("src/test/resources/proofdesk/identomat/results/everything-at-once.json");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everythingIsReadInItsSectionAndDetailsAreAskedForByKeyboard() throws IOException {
        var phone = new Phone(sandbox());
        phone.reset();
        phone.arm("identomat.approved.screening-match");
        var widget = new Widget(phone, sandbox());
        signIn("sam", Role.STAFF);
        var plan = new PublishedPlan(context, "Result in a browser").publish("""
                {"flags":{"liveness":true,"language":"ka"},"steps":[{"type":"user-questionnaire","key":"about",
                "title":{"en":"About you","ka":"შენ შესახებ"},"questions":[
                {"type":"boolean","key":"pep","title":"Do you or anybody in your family hold a public office?"},
                {"type":"options","key":"purpose","title":"Purpose","options":[{"key":"savings","title":"Saving"},
                {"key":"pay","title":"Paying"}]},{"type":"string","key":"more","title":"Anything else?"}]}]}""");
        var check = verifications.order(
                dossiers.open(null).id(),
                Wish.hosted("identomat", "session", Duration.ofHours(1)).configured(plan));
        widget.walk(widget.open(verifications.link(check.id()).orElseThrow().url()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
        jdbc.sql("update verification set report = ? where id = ?")
                .params(Files.readString(WHOLE), check.id())
                .update();
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/verifications/" + check.id(), "sam");

        for (var heading : new String[] {
            "The provider’s decision",
            "Proofs of address and other documents",
            "Answers",
            "Screening matches",
            "Record of a trusted database"
        }) {
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(heading).setExact(true)))
                    .isVisible();
        }
        button(page, "Show details of SPECIMENIDZE Nino").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Specimen list of public offices").first()).isVisible();
        everyWay(page, "identomat-result");
        page.getByText("Personal number").first().scrollIntoViewIfNeeded();
        oneWay(page, "identomat-person", 1440, ColorScheme.LIGHT);
        oneWay(page, "identomat-person", 390, ColorScheme.LIGHT);
    }
}
