package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    void everyPageIsAccessible(ColorScheme scheme) {
        var small = phone(scheme);
        var large = desk(scheme);
        for (var page : new Page[] {small, large}) {
            var width = page == small ? "390" : "1440";
            var check = order();
            var link = link(check);
            look(page, link.toString(), "Show who you are", scheme, width, "ready");
            look(page, link + "?lang=de", "Zeigen Sie, wer Sie sind", scheme, width, "ready-de");

            phone.arm("weather.capture.503");
            page.navigate(link.toString());
            button(page, "Start").click();
            see(page, "It does not work right now", scheme, width, "trouble");
            button(page, "Try again").click(); // as bad again, then better
            button(page, "Try again").click();
            page.waitForURL(url -> url.startsWith(sandbox()));
            look(page, link.toString(), "Go on where you stopped", scheme, width, "begun");
            var back = link.toString().replace("/c/", "/return/");
            look(page, back, "Thank you", scheme, width, "thanks");
            look(page, back + "?status=canceled", "You have stopped", scheme, width, "canceled");
            look(page, back + "?status=failed", "It did not work this time", scheme, width, "failed");

            phone.useSpecimen(link, "pictureid.accepted.all-passed");
            ended(check);
            look(page, link.toString(), "You are done", scheme, width, "finished");

            var stopped = order();
            var stoppedLink = link(stopped);
            phone.useSpecimen(stoppedLink, "pictureid.canceled.by-person");
            ended(stopped);
            look(page, stoppedLink.toString(), "This check has ended", scheme, width, "stopped");

            var other = order();
            var revoked = link(other);
            var replaced =
                    verifications.replaceLink(other.id(), Duration.ofHours(1)).url();
            look(page, revoked.toString(), "This link is no longer valid", scheme, width, "revoked");
            clock.advance(Duration.ofHours(2));
            look(page, replaced.toString(), "This link has expired", scheme, width, "expired");
            clock.reset();
            look(page, desk() + "/c/nobody", "We do not know this link", scheme, width, "unknown");
        }
    }

    private static void look(Page page, String url, String heading, ColorScheme scheme, String width, String name) {
        page.navigate(url);
        see(page, heading, scheme, width, name);
    }

    private static void see(Page page, String heading, ColorScheme scheme, String width, String name) {
        assertThat(page.locator("h1")).hasText(heading);
        isAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing sticks out of %s", name)
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "browser", "person", name + "-" + width + "-" + scheme + ".png")));
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
