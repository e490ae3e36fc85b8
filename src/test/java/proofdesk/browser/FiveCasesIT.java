package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import proofdesk.flow.Widget;
import proofdesk.identomat.PublishedPlan;
import proofdesk.review.Decision.Kind;
import proofdesk.review.SecondLook;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Wish;

/** How many keys and clicks lead from an open case to the next one, as the table in the documents says. */
final class FiveCasesIT extends DecidingTest {

    private static final Path TABLE = Path.of("src/docs/keystrokes.md");

    @Autowired
    private ApplicationContext context;

    @Test
    void fiveTypicalCasesTakeAsManyKeysAsTheTableSays() throws IOException {
        var counted = new LinkedHashMap<String, Integer>();
        done("pictureid.accepted.all-passed"); // so that there is always a next one
        done("pictureid.accepted.all-passed");

        var page = desk(ColorScheme.LIGHT);
        var sam = new Keys(page);
        var clean = done("pictureid.accepted.all-passed");
        signInAt(page, "/verifications/" + clean.id(), "sam");
        sees(page, "Accepted");
        sam.press("a");
        assertThat(inForm(page, "Approve")).isFocused();
        sam.press("Enter");
        sam.next(clean, Kind.APPROVED);
        counted.put("Accept a clean one", sam.taken());

        var wrong = done("pictureid.rejected.similarity-very-low");
        page.navigate(desk() + "/verifications/" + wrong.id());
        sees(page, "Rejected");
        sam.press("r");
        assertThat(page.locator(".decision-form")).isVisible();
        sam.press("3");
        assertThat(inForm(page, "Reject")).isFocused();
        sam.press("Enter");
        sam.next(wrong, Kind.REJECTED);
        counted.put("Reject for a failed check", sam.taken());

        var unclear = done("pictureid.inconclusive.tampered");
        page.navigate(desk() + "/verifications/" + unclear.id());
        sees(page, "Inconclusive");
        sam.press("g");
        assertThat(page.locator(".decision-form")).isVisible();
        sam.press("1");
        assertThat(inForm(page, "Ask again")).isFocused();
        var other = page.getByLabel("With Signicat VideoID");
        for (var patience = 20; patience > 0 && !other.isChecked(); patience--) {
            var before = page.locator("vaadin-radio-button[checked]").allInnerTexts();
            sam.press("w");
            page.waitForFunction(
                    "before => JSON.stringify([...document.querySelectorAll('vaadin-radio-button[checked]')]"
                            + ".map(one => one.innerText)) !== JSON.stringify(before)",
                    before);
        }
        sam.press("Enter");
        assertThat(page.getByText("Asked again by sam")).isVisible();
        sam.next(unclear, Kind.ASKED_AGAIN);
        counted.put("Ask again with another provider", sam.taken());

        signIn("ada", Role.ADMIN);
        secondLooks.save(new SecondLook(UUID.randomUUID(), 0, Kind.APPROVED, null, null, null, 100));
        var two = done("pictureid.accepted.all-passed");
        page.navigate(desk() + "/verifications/" + two.id());
        sees(page, "Accepted");
        sam.press("a");
        assertThat(inForm(page, "Approve")).isFocused();
        sam.press("Enter");
        sam.next(two, Kind.APPROVED);
        var second = desk(ColorScheme.DARK);
        var ada = new Keys(second);
        signInAt(second, "/verifications/" + two.id(), "ada");
        assertThat(button(second, "Confirm")).isVisible();
        ada.press("c");
        assertThat(button(second, "Confirm")).isFocused();
        ada.press("Enter");
        assertThat(second.getByText("Confirmed by ada")).isVisible();
        ada.next(two, Kind.APPROVED);
        counted.put("Two pairs of eyes", sam.taken() + ada.taken());
        noRules();

        counted.put("Manual check at Identomat", identomat(page, sam));
        assertThat(counted).isEqualTo(published());
        assertThat(counted.get("Accept a clean one")).isLessThanOrEqualTo(3);
    }

    /** While Identomat's operator decides there is nothing to do here but to go on; afterwards it is a case like others. */
    private int identomat(Page page, Keys sam) {
        signIn("ada", Role.ADMIN);
        var plan = new PublishedPlan(context, "Five cases " + UUID.randomUUID());
        var version = plan.publish("{}");
        signIn("sam", Role.STAFF);
        var check = verifications.order(
                dossiers.open(null).id(),
                Wish.hosted("identomat", "session", Duration.ofHours(1)).configured(version));
        var widget = new Widget(phone, sandbox());
        phone.arm("identomat.manual-check.waiting");
        widget.walk(widget.open(verifications.link(check.id()).orElseThrow().url()));
        page.navigate(desk() + "/verifications/" + check.id());
        sees(page, "Processing");
        sam.press("n");
        page.waitForURL(address -> address.contains("/verifications/")
                && !address.contains(check.id().toString()));
        widget.decide("approved", "Seen by eye");
        page.navigate(desk() + "/verifications/" + check.id());
        sees(page, "Accepted");
        sam.press("a");
        assertThat(inForm(page, "Approve")).isFocused();
        sam.press("Enter");
        sam.next(check, Kind.APPROVED);
        return sam.taken();
    }

    private static void sees(Page page, String outcome) {
        assertThat(page.locator(".check-top .outcome").first()).hasText(outcome);
    }

    /** From the table: the case in the first column, the count in the third. */
    private static Map<String, Integer> published() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length > 3 && cells[3].strip().matches("\\d+"))
                .collect(Collectors.toMap(
                        cells -> cells[1].strip(),
                        cells -> Integer.parseInt(cells[3].strip()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    /** Keys pressed by somebody who never takes the mouse. */
    private final class Keys {

        private final Page page;
        private int pressed;

        private Keys(Page page) {
            this.page = page;
        }

        private void press(String key) {
            page.keyboard().press(key);
            pressed++;
        }

        /** Goes on once the decision is stored; what was open is left behind. */
        private void next(Verification left, Kind decided) {
            if (decided != Kind.ASKED_AGAIN) {
                assertThat(page.locator(".decision-badge")).isVisible();
            }
            var here = page.url();
            press("n");
            page.waitForURL(address -> address.contains("/verifications/")
                    && !address.equals(here)
                    && !address.contains(left.id().toString()));
        }

        /** Since the last time. */
        private int taken() {
            var taken = pressed;
            pressed = 0;
            return taken;
        }
    }
}
