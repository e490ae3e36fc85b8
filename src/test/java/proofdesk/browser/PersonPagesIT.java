package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** Every page the person may see, light and dark, on a phone and on a desk. */
class PersonPagesIT extends BrowserTest {

    @Autowired
    Dossiers dossiers;

    @Autowired
    Verifications verifications;

    Phone phone;

    @BeforeEach
    void begin() {
        signIn("sam", Role.STAFF);
        phone = new Phone(sandbox());
    }

    @AfterEach
    void calmWeather() {
        phone.reset();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageIsAccessibleOnAPhone(ColorScheme scheme) {
        var page = phone(scheme);
        var check = order();
        var link = link(check);
        look(page, link.toString(), "Show who you are");
        look(page, link + "?lang=de", "Zeigen Sie, wer Sie sind");

        phone.arm("weather.capture.503");
        page.navigate(link.toString());
        button(page, "Start").click();
        see(page, "It does not work right now");
        button(page, "Try again").click(); // as bad again, then better
        button(page, "Try again").click();
        page.waitForURL(url -> url.startsWith(sandbox()));
        look(page, link.toString(), "Go on where you stopped");
        var back = link.toString().replace("/c/", "/return/");
        look(page, back, "Thank you");
        look(page, back + "?status=canceled", "You have stopped");
        look(page, back + "?status=failed", "It did not work this time");
        look(page, desk() + "/c/nobody", "We do not know this link");

        phone.useSpecimen(link, "pictureid.accepted.all-passed");
        ended(check);
        look(page, link.toString(), "You are done");
        var stopped = order();
        var stoppedLink = link(stopped);
        phone.useSpecimen(stoppedLink, "pictureid.canceled.by-person");
        ended(stopped);
        look(page, stoppedLink.toString(), "This check has ended");

        var other = order();
        var revoked = link(other);
        var replaced =
                verifications.replaceLink(other.id(), Duration.ofHours(1)).url();
        look(page, revoked.toString(), "This link is no longer valid");
        clock.advance(Duration.ofHours(2));
        look(page, replaced.toString(), "This link has expired");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theyAreAsGoodOnADesk(ColorScheme scheme) {
        var page = desk(scheme);
        var link = link(order()).toString();
        look(page, link, "Show who you are");
        look(page, link.replace("/c/", "/return/"), "Thank you");
        look(page, desk() + "/c/nobody", "We do not know this link");
    }

    @Test
    void theKeyboardAloneIsEnough() {
        var page = desk(ColorScheme.LIGHT);
        page.navigate(link(order()).toString());
        page.keyboard().press("Tab");
        assertThat(button(page, "Start")).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.startsWith(sandbox()));
    }

    private static void look(Page page, String url, String heading) {
        page.navigate(url);
        see(page, heading);
    }

    private static void see(Page page, String heading) {
        assertThat(page.locator("h1")).hasText(heading);
        isAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing sticks out of %s", heading)
                .isEqualTo(true);
    }

    private Verification order() {
        return verifications.order(dossiers.open(null).id(), "signicatpictureid", "document", Duration.ofHours(24));
    }

    private URI link(Verification check) {
        return verifications.link(check.id()).orElseThrow().url();
    }

    private void ended(Verification check) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
    }
}
