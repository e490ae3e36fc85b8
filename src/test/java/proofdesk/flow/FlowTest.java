package proofdesk.flow;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.DeskTest;
import proofdesk.dossier.Dossiers;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** A member of staff who orders checks, and a phone that goes through them; the weather is calm again afterwards. */
public abstract class FlowTest extends DeskTest {

    protected static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    protected Dossiers dossiers;

    @Autowired
    protected Verifications verifications;

    protected Phone phone;

    @BeforeEach
    void begin() {
        signIn("sam", Role.STAFF);
        phone = new Phone(sandbox());
    }

    @AfterEach
    void calmWeather() {
        phone.reset();
    }

    /** A check in a dossier of its own. */
    protected Verification order(String type) {
        return verifications.order(dossiers.open(null).id(), "signicatpictureid", type, Duration.ofHours(24));
    }

    protected URI link(Verification check) {
        return verifications.link(check.id()).orElseThrow().url();
    }

    protected Verification found(Verification check) {
        return verifications.find(check.id()).orElseThrow();
    }

    protected Verification ended(Verification check) {
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).endedAt() != null);
        return found(check);
    }
}
