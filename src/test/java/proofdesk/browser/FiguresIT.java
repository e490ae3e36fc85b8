package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.review.Choice;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Decisions;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** What is taken away from the desk, and what the team lead looks at: by keys alone. */
class FiguresIT extends BrowserTest {

    private static final String MADE_UP = "made-up";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Decisions decisions;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from verification where process_type = ?")
                .param(MADE_UP)
                .update();
    }

    @Test
    void figuresAndReportsAreHadByKeys() throws IOException {
        weeksOfWork();
        var check = decided();
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/figures?weeks=4", "ada");
        assertThat(page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("From the link to the decision")))
                .isVisible();
        everyWay(page, "figures");
        page.setViewportSize(1440, 2200);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "desk-figures-whole.png")));

        page.locator("summary").nth(3).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Nine of ten below")))
                .isVisible();
        isAccessible(page);
        page.locator("a[aria-label='Save as CSV: Time to the result']").focus();
        var numbers = Files.readString(saved(page).path());
        Assertions.assertThat(numbers).startsWith("\uFEFFWeek from,Number,Median,Nine of ten below\r\n20");

        page.navigate(desk() + "/verifications/" + check.id());
        var report = button(page, "Report (PDF)");
        assertThat(report).isEnabled();
        report.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("With the pictures")).isVisible();
        dialogEveryWay(page);
        page.getByLabel("With colleagues’ notes on the decisions").focus();
        page.keyboard().press("Space");
        button(page, "Make and save").focus();
        var paper = saved(page);
        Assertions.assertThat(paper.suggestedFilename()).isEqualTo("report-" + check.id() + ".pdf");
        paper.saveAs(Path.of("target", "browser", "report.pdf")); // to be looked at
        try (var pdf = Loader.loadPDF(Files.readAllBytes(paper.path()))) {
            Assertions.assertThat(new PDFTextStripper().getText(pdf))
                    .contains(check.id().toString(), "seen by hand", "report made by ada");
        }
        assertThat(page.getByText("With the pictures")).isHidden(); // done, so the dialog has gone
    }

    /** The dialog alone: what lies behind it is looked at elsewhere. */
    private static void dialogEveryWay(Page page) {
        for (var width : List.of(1440, 390)) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.setViewportSize(width, 844);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.waitForFunction(CALM);
                Assertions.assertThat(new AxeBuilder(page)
                                .include("vaadin-dialog[opened]")
                                .analyze()
                                .getViolations())
                        .isEmpty();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "browser", "desk-report-" + width + "-" + scheme + ".png")));
            }
        }
        page.setViewportSize(1440, 900);
    }

    private static Download saved(Page page) {
        return page.waitForDownload(() -> page.keyboard().press("Enter"));
    }

    /** So that there is something to look at. */
    private void weeksOfWork() {
        database.sql("""
                insert into verification (id, version, dossier_id, provider, process_type, outcome, status_word,
                    ordered_at, ordered_by, opened_at, handed_over_at, processing_at, ended_at, `reads`)
                select uuid(), 0, uuid(), elt(1 + seq % 3, 'signicatpictureid', 'eid', 'identomat'), ?,
                    elt(1 + seq % 9, 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'REJECTED', 'INCONCLUSIVE', 'FAILED',
                        'CANCELED', 'PENDING'), '', at, 'sam', if(seq % 10 = 0, null, at), if(seq % 7 = 0, null, at),
                    if(seq % 9 > 5, null, at), if(seq % 9 = 8, null, at + interval (60 + seq * 37 % 700) second), 0
                from (select seq, utc_timestamp() - interval (seq * 11) hour as at from seq_1_to_50) as made""").param(MADE_UP).update();
    }

    private Verification decided() {
        signIn("sam", Role.STAFF);
        var dossier = dossiers.open("Paper " + UUID.randomUUID());
        var check = verifications.order(dossier.id(), "signicatpictureid", "documentSelfie", Duration.ofHours(1));
        new Phone(sandbox())
                .useSpecimen(
                        verifications.link(check.id()).orElseThrow().url(), "pictureid.inconclusive.similarity-medium");
        await().atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
        decisions.decide(check.id(), new Choice(Kind.APPROVED, "approved.by-hand", "seen by hand", "", 0));
        clock.advance(Duration.ofSeconds(11));
        return check;
    }
}
