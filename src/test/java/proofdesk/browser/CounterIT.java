package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** One customer at a counter, from the code to the thanks. */
class CounterIT extends BrowserTest {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @SuppressWarnings("NullAway.Init") // before each test
    private Phone phone;

    @BeforeEach
    void onlyGoodWeather() {
        phone = new Phone(sandbox());
        phone.reset();
    }

    @Test
    void theCounterTurnsWithThePhoneAndShowsNoResult() throws IOException {
        var check = ordered();
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/verifications/" + check.id(), "sam");

        counter(page, check);
    }

    private void counter(Page page, Verification check) throws IOException {
        page.getByText("Hand over at the counter").click();
        page.waitForURL("**/counter/**");
        var link = verifications.link(check.id()).orElseThrow().url();
        assertThat(qrCodeOn(page)).isEqualTo(link.toString());
        assertThat(page.locator("vaadin-app-layout")).hasCount(0);
        everyWay(page, "counter-code");
        button(page, "Nederlands").click();
        assertThat(heading(page, "Laat zien wie u bent")).isVisible();

        phone.send(HttpRequest.newBuilder(link).GET().build());
        assertThat(heading(page, "Uw telefoon heeft de pagina geopend")).isVisible();
        assertThat(page.locator(".qr")).hasCount(0);
        everyWay(page, "counter-opened");
        page.reload();
        assertThat(heading(page, "Uw telefoon heeft de pagina geopend")).isVisible();

        var artifact = phone.takePictures(link, "pictureid.accepted.all-passed");
        assertThat(heading(page, "Bezig op uw telefoon")).isVisible();
        oneWay(page, "counter-underway", 390, ColorScheme.DARK);
        oneWay(page, "counter-underway", 1440, ColorScheme.LIGHT);
        phone.send(
                HttpRequest.newBuilder(URI.create(phone.finish(artifact))).GET().build());
        assertThat(heading(page, "Dank u wel")).isVisible();
        assertThat(page.getByText("Accepted")).hasCount(0);
        everyWay(page, "counter-done");

        page.keyboard().press("Escape");
        page.waitForURL("**/verifications/**");
        assertThat(page.getByText("Accepted").first()).isVisible();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private Verification ordered() {
        signIn("sam", Role.STAFF);
        var dossier = dossiers.open("Counter " + UUID.randomUUID());
        return verifications.order(dossier.id(), "signicatpictureid", "documentSelfie", Duration.ofHours(1));
    }
}
