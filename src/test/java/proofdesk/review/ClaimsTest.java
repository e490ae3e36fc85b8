package proofdesk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.security.CurrentUser;
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
    private ReviewProperties properties;

    @Autowired
    private TakeOvers takeOvers;

    @Autowired
    private LettingGo lettingGo;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void whoeverBeginsHoldsItAndTheNextIsToldByWhomItIsHeld() {
        assertThat(claims.take(check.id()).orElseThrow().holder()).isEqualTo("sam");
        assertThat(claims.mine()).extracting(Claim::verificationId).contains(check.id());

        signIn("sue", Role.STAFF);
        assertThat(claims.take(check.id()).orElseThrow().holder()).isEqualTo("sam");
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
        assertThat(claims.take(check.id()).orElseThrow().holder()).isEqualTo("sue");
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
        assertThat(claims.takeOver(check.id(), "sam", " Sam is in a meeting ")
                        .orElseThrow()
                        .holder())
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

        assertThat(claims.takeOver(check.id(), "sam", "Second").orElseThrow().holder())
                .isEqualTo("sue");
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

    @Test
    void nobodyHoldsWhatIsGoneOrWhatIsOverAsSoonAsItIsTaken() {
        assertThat(claims.take(UUID.randomUUID())).isEmpty();
        assertThat(claims.takeOver(UUID.randomUUID(), "sue", "Why")).isEmpty();

        var hurried = new Claims(
                jdbc, verifications, properties, takeOvers, lettingGo, user, transactions, events, new Hurry(clock));
        assertThat(hurried.take(check.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"claim, 0s", "claim, -5m", "claim, 60s", "undo, -1s", "remembered, -1d"})
    void timesThatMakeNoSenseAreSaidAtTheStart(String setting, String value) {
        var name = "proofdesk.review." + setting;
        var environment = new MockEnvironment().withProperty(name, value);
        assertThatThrownBy(() -> Binder.get(environment).bind("proofdesk.review", ReviewProperties.class))
                .rootCause()
                .hasMessageContaining(name)
                .hasMessageContaining(DurationStyle.detectAndParse(value).toString())
                .hasMessageContaining("is usual");
    }

    @Test
    void timesThatMakeSenseAreTaken() {
        var environment = new MockEnvironment()
                .withProperty("proofdesk.review.undo", "0s")
                .withProperty("proofdesk.review.claim", "61s");
        assertThat(Binder.get(environment)
                        .bind("proofdesk.review", ReviewProperties.class)
                        .get())
                .isEqualTo(new ReviewProperties(Duration.ZERO, Duration.ofSeconds(61), Duration.ofDays(30)));
    }

    /** A clock on which whatever is taken has run out before anybody can look. */
    private static final class Hurry extends Clock {

        private final Clock clock;
        private final AtomicInteger hours = new AtomicInteger();

        Hurry(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            return clock.instant().plus(Duration.ofHours(hours.incrementAndGet()));
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Hurry(clock.withZone(zone));
        }
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
                        return claims.take(check.id()).orElseThrow().holder();
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
