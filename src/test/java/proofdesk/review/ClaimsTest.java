package proofdesk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.security.Role;

class ClaimsTest extends CheckedTest {

    @Autowired
    private Claims claims;

    @Autowired
    private Activities activities;

    @Autowired
    private Decisions decisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void whoeverBeginsHoldsItAndTheNextIsToldByWhomItIsHeld() {
        assertThat(claims.take(check.id()).holder()).isEqualTo("sam");
        assertThat(claims.mine()).extracting(Claim::verificationId).contains(check.id());

        signIn("sue", Role.STAFF);
        assertThat(claims.take(check.id()).holder()).isEqualTo("sam");
        assertThat(claims.mine()).extracting(Claim::verificationId).doesNotContain(check.id());
    }

    @Test
    void aClaimEndsByItselfUnlessItsHolderGoesOn() {
        claims.take(check.id());
        clock.advance(Duration.ofMinutes(10));
        claims.take(check.id());
        clock.advance(Duration.ofMinutes(10));
        assertThat(claims.of(check.id())).isPresent();

        clock.advance(Duration.ofMinutes(5));
        assertThat(claims.of(check.id())).isEmpty();
        signIn("sue", Role.STAFF);
        assertThat(claims.take(check.id()).holder()).isEqualTo("sue");
    }

    @Test
    void itIsReleasedByItsHolderOnly() {
        claims.take(check.id());
        signIn("sue", Role.STAFF);
        claims.release(check.id());
        assertThat(claims.of(check.id())).isPresent();

        signIn("sam", Role.STAFF);
        claims.release(check.id());
        assertThat(claims.of(check.id())).isEmpty();
    }

    @Test
    void itCanBeTakenOverWhichTheTrailTells() {
        claims.take(check.id());
        signIn("sue", Role.STAFF);
        assertThat(claims.takeOver(check.id(), "sam", " Sam is in a meeting ").holder())
                .isEqualTo("sue");

        assertThat(claims.lastTakeOver(check.id())).hasValueSatisfying(one -> {
            assertThat(one.from()).isEqualTo("sam");
            assertThat(one.to()).isEqualTo("sue");
            assertThat(one.reason()).isEqualTo("Sam is in a meeting");
        });
        assertThat(stored()).startsWith("v1.").doesNotContain("meeting");
        assertThat(claims.of(check.id()))
                .hasValueSatisfying(held -> assertThat(held.holder()).isEqualTo("sue"));
        assertThat(activities.ofDossier(check.dossierId()))
                .extracting(Activity::kind, Activity::actor)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("claim.takenOver", "sue"),
                        org.assertj.core.groups.Tuple.tuple("claim.taken", "sam"));
    }

    @Test
    void ofTwoWhoTakeItOverFromTheSameHolderTheSecondIsToldOfTheFirst() {
        claims.take(check.id());
        signIn("sue", Role.STAFF);
        claims.takeOver(check.id(), "sam", "First");
        signIn("zoe", Role.STAFF);

        assertThat(claims.takeOver(check.id(), "sam", "Second").holder()).isEqualTo("sue");
        assertThat(claims.lastTakeOver(check.id()))
                .hasValueSatisfying(one -> assertThat(one.reason()).isEqualTo("First"));
    }

    @Test
    void nobodyTakesACheckOverWithoutSayingWhy() {
        claims.take(check.id());
        signIn("sue", Role.STAFF);
        assertThatThrownBy(() -> claims.takeOver(check.id(), "sam", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(claims.of(check.id()).orElseThrow().holder()).isEqualTo("sam");
    }

    @Test
    void aDecisionLetsGoAndAnErasureForgetsWhy() {
        claims.take(check.id());
        signIn("sue", Role.STAFF);
        claims.takeOver(check.id(), "sam", "Why");
        decisions.decide(check.id(), new Choice(Decision.Kind.ESCALATED, "escalated.unclear", "", "", 0));
        assertThat(claims.of(check.id())).isEmpty();

        transactions.executeWithoutResult(status ->
                events.publishEvent(new ReviewChanged(check.dossierId(), check.id(), "Proofdesk", "erasure.done")));
        assertThat(claims.lastTakeOver(check.id())).isEmpty();
    }

    private String stored() {
        return jdbc.sql("select reason from taken_over where verification_id = ?")
                .param(check.id())
                .query(String.class)
                .single();
    }

    @Test
    void ofManyAtTheSameMomentOneGetsItAndAllAreToldTheSame() throws Exception {
        var start = new CountDownLatch(1);
        try (var reviewers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 8)
                    .mapToObj(n -> reviewers.submit(() -> {
                        signIn("reviewer " + n, Role.STAFF);
                        start.await();
                        return claims.take(check.id()).holder();
                    }))
                    .toList();
            start.countDown();
            var holder = tries.getFirst().get();
            for (var one : tries) {
                assertThat(one.get()).isEqualTo(holder);
            }
        }
    }

    @Test
    void anAuditorSeesWhoHoldsItAndTakesNothing() {
        claims.take(check.id());
        signIn("audrey", Role.AUDITOR);
        assertThat(claims.of(check.id())).isPresent();
        assertThatThrownBy(() -> claims.take(check.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> claims.takeOver(check.id(), "sam", "why")).isInstanceOf(AccessDeniedException.class);
    }
}
