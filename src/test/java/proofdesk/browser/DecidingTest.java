package proofdesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.review.SecondLooks;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** Windows in which people decide about checks that have ended. */
abstract class DecidingTest extends BrowserTest {

    @Autowired
    protected Dossiers dossiers;

    @Autowired
    protected Verifications verifications;

    @Autowired
    protected SecondLooks secondLooks;

    @SuppressWarnings("NullAway.Init") // begun before each test
    protected Phone phone;

    @BeforeEach
    void onlyGoodWeather() {
        phone = new Phone(sandbox());
        phone.reset();
    }

    @AfterEach
    void noRules() {
        signIn("ada", Role.ADMIN);
        secondLooks.all().forEach(secondLooks::remove);
    }

    protected static Locator inForm(Page page, String name) {
        return page.locator(".decision-form")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A check at PictureID that the person went through. */
    protected Verification done(String scenario) {
        signIn("sam", Role.STAFF);
        var dossier = dossiers.open("Case " + UUID.randomUUID());
        var check = verifications.order(dossier.id(), "signicatpictureid", "documentSelfie", Duration.ofHours(1));
        phone.useSpecimen(verifications.link(check.id()).orElseThrow().url(), scenario);
        return check;
    }
}
