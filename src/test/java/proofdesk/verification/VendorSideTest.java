package proofdesk.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.dossier.Folders;
import proofdesk.flow.FlowTest;

/** Nothing stays at the vendor, also of what it never told us. */
class VendorSideTest extends FlowTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Folders folders;

    @Autowired
    Erasures erasures;

    @Test
    void aCheckErasedWhileItIsBeingBegunWaitsForWhatThatMakes() {
        var check = order("document");
        beingBegun(check);
        verifications.erase(check.id());
        erasures.erase(pending(check).id());
        assertThat(pending(check).nextTryAt()).isNotNull();
        assertThat(pending(check).troubleKind()).isNull(); // the vendor is fine
        assertThat(atTheVendor(check)).isEqualTo(1);

        clock.advance(HandOver.STALE.plusSeconds(1)); // whoever began it has died
        erasures.erase(pending(check).id());
        assertThat(atTheVendor(check)).isZero();
        assertThat(verifications.find(check.id())).isEmpty();
    }

    @Test
    void aDossierErasedMeanwhileWaitsToo() {
        var check = order("document");
        beingBegun(check);
        verifications.eraseDossier(check.dossierId());
        erasures.erase(pending(check).id());
        assertThat(dossiers.find(check.dossierId())).isPresent();
        var folder = folder(check);

        clock.advance(HandOver.STALE.plusSeconds(1));
        erasures.erase(pending(check).id());
        assertThat(phone.processesAtTheVendor(folder)).isZero();
        assertThat(dossiers.find(check.dossierId())).isEmpty();
    }

    @Test
    void aProcessWhoseAnswerGotLostIsErasedToo() {
        phone.arm("weather.capture.answer-lost");
        var check = order("document");
        assertThat(phone.handOver(link(check)).statusCode()).isEqualTo(503);
        assertThat(phone.handOver(link(check)).statusCode()).isEqualTo(303);
        assertThat(atTheVendor(check)).isEqualTo(2);
        verifications.erase(check.id());
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).isEmpty());
        assertThat(atTheVendor(check)).isZero();
    }

    @Test
    void anotherCheckOfTheDossierLosesNothing() {
        var check = order("document");
        phone.handOver(link(check));
        var other = verifications.order(check.dossierId(), check.provider(), "document", Duration.ofHours(1));
        phone.useSpecimen(link(other), "pictureid.accepted.all-passed");
        ended(other);
        assertThat(atTheVendor(check)).isEqualTo(2);
        verifications.erase(check.id());
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).isEmpty());
        assertThat(atTheVendor(check)).isEqualTo(1);
        assertThat(verifications.archive(other.id())).isNotNull();
    }

    /** The vendor has begun it, and the answer is still on its way. */
    private void beingBegun(Verification check) {
        phone.handOver(link(check));
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).readAt() != null);
        jdbc.sql("update verification set handed_over_at = null, process = null, capture_url = null, claimed_at = ?,"
                        + " version = version + 1 where id = ?")
                .params(java.sql.Timestamp.from(clock.instant()), check.id())
                .update();
    }

    private Erasure pending(Verification check) {
        return erasures.pending(check.dossierId(), check.id()).orElseThrow();
    }

    private long atTheVendor(Verification check) {
        return phone.processesAtTheVendor(folder(check));
    }

    private Optional<String> folder(Verification check) {
        return folders.at(check.dossierId(), "assure");
    }
}
