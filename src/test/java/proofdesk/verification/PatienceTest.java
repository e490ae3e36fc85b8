package proofdesk.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.flow.FlowTest;
import proofdesk.result.Outcome;
import proofdesk.verification.Verification.Step;

/** How long we wait for a person, and for a vendor. */
class PatienceTest extends FlowTest {

    @Autowired
    Activities activities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAbandonedCheckIsGivenUpAndTurnsAllTheSameWhenTheVendorSpeaksLater() {
        var check = order("document");
        var artifact = phone.artifact(link(check));
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).readAt() != null);
        assertThat(found(check).givenUpAt()).isNull();

        clock.advance(Duration.ofDays(7).plusMinutes(6)); // proofdesk.polling.give-up
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).givenUpAt() != null);
        assertThat(found(check)).satisfies(abandoned -> {
            assertThat(abandoned.outcome()).isEqualTo(Outcome.PENDING);
            assertThat(abandoned.endedAt()).isNull();
            assertThat(abandoned.step()).isEqualTo(Step.AT_PROVIDER);
        });
        assertThat(activities.ofDossier(check.dossierId()))
                .extracting(Activity::kind)
                .containsOnlyOnce("verification.abandoned");

        phone.takePictures(artifact, "pictureid.accepted.all-passed");
        phone.finish(artifact);
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(found(check).givenUpAt()).isNull();
    }

    @Test
    void fifteenMinutesRunFromTheFirstPictureAndOnlyTheVendorEndsThem() {
        var check = order("document");
        var artifact = phone.artifact(link(check));
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).readAt() != null);
        assertThat(found(check).deadline()).isNull();

        phone.takePictures(artifact, "pictureid.failed.transaction-expired");
        verifications.lookAgain(check.id());
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).firstPictureAt() != null);
        var deadline = Objects.requireNonNull(found(check).firstPictureAt()).plus(Duration.ofMinutes(15));
        assertThat(found(check).deadline()).isEqualTo(deadline);

        clock.advance(Duration.ofMinutes(20));
        assertThat(found(check).deadline()).isEqualTo(deadline);
        assertThat(found(check).outcome()).isEqualTo(Outcome.PENDING); // the vendor has not said so yet

        phone.finish(artifact);
        assertThat(ended(check).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(found(check).deadline()).isNull();
        assertThat(verifications
                        .result(check.id())
                        .orElseThrow()
                        .raw()
                        .at("/failReason/detail")
                        .asString(""))
                .isEqualTo("Transaction time expired.");
    }

    @Test
    void aVendorThatHasTooMuchToDoIsLeftAloneAsLongAsItAsks() {
        var check = order("document");
        phone.handOver(link(check));
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).readAt() != null);
        var readAt = found(check).readAt();

        phone.arm("weather.get.429-for-ten-minutes");
        verifications.lookAgain(check.id());
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).trouble() != null);
        var trouble = Objects.requireNonNull(found(check).trouble());
        assertThat(trouble.kind()).isEqualTo(Verification.Trouble.Kind.UNAVAILABLE);
        assertThat(found(check).readAt())
                .as("it is not asked twice in a row, as a vendor is that is merely down")
                .isEqualTo(readAt);
        await().atMost(PATIENCE)
                .pollInSameThread()
                .untilAsserted(() -> assertThat(nextLook(check))
                        .isBetween(trouble.at().plusSeconds(599), trouble.at().plusSeconds(660)));

        clock.advance(Duration.ofMinutes(11));
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).trouble() == null);
        assertThat(found(check).readAt()).isAfter(trouble.at().plusSeconds(599));
    }

    private Instant nextLook(Verification check) {
        return jdbc.sql("select execution_time from scheduled_tasks where task_name = 'look' and task_instance = ?")
                .param(check.id().toString())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Test
    void theScreenKnowsHowTheErasureOfADossierStands() {
        var check = order("document");
        phone.handOver(link(check));
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).readAt() != null);
        assertThat(verifications.dossierErasing(check.dossierId())).isEmpty();

        phone.arm("weather.delete.503");
        var before = clock.instant();
        verifications.eraseDossier(check.dossierId());
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> verifications
                        .dossierErasing(check.dossierId())
                        .map(Verification.Erasing::trouble)
                        .isPresent());
        assertThat(verifications.dossierErasing(check.dossierId()).orElseThrow())
                .satisfies(erasing -> {
                    assertThat(erasing.by()).isEqualTo("sam");
                    assertThat(erasing.since()).isAfterOrEqualTo(before.minusSeconds(1));
                    assertThat(erasing.attempts()).isPositive();
                    var trouble = Objects.requireNonNull(erasing.trouble());
                    assertThat(trouble.kind()).isEqualTo(Verification.Trouble.Kind.UNAVAILABLE);
                    assertThat(trouble.reference()).isNotBlank();
                    assertThat(Objects.requireNonNull(erasing.nextTryAt())).isAfter(trouble.at());
                });
        assertThat(Objects.requireNonNull(found(check).erasing()).nextTryAt()).isNotNull(); // on the check's screen too

        await().atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() -> dossiers.find(check.dossierId()).isEmpty());
        assertThat(verifications.dossierErasing(check.dossierId())).isEmpty();
        assertThat(verifications.receipts(check.dossierId()).getFirst().erasedAt())
                .isNotNull();
    }
}
