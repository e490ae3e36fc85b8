package proofdesk.review;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.DeskTest;
import proofdesk.dossier.Dossiers;
import proofdesk.provider.Providers;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** What people do with a check that sam has ordered. */
abstract class CheckedTest extends DeskTest {

    @Autowired
    protected Dossiers dossiers;

    @Autowired
    protected Verifications verifications;

    @Autowired
    protected Providers providers;

    @SuppressWarnings("NullAway.Init") // ordered before each test
    protected Verification check;

    @BeforeEach
    void orderACheck() {
        signIn("sam", Role.STAFF);
        check = verifications.order(
                dossiers.open(null).id(),
                providers.all().iterator().next().id(),
                "documentSelfie",
                Duration.ofHours(1));
    }
}
