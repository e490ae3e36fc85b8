package proofdesk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.result.Outcome;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Decision.Standing;
import proofdesk.review.NotTheirs.Why;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.verification.DossierSeal;
import proofdesk.verification.Verification.LinkState;

class DecisionsTest extends CheckedTest {

    @Autowired
    private Decisions decisions;

    @Autowired
    private SecondLooks secondLooks;

    @Autowired
    private Activities activities;

    @Autowired
    private ReviewProperties properties;

    @Autowired
    private DossierSeal seal;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void itHasEnded() {
        ends("REJECTED");
    }

    @AfterEach
    void noRules() {
        jdbc.sql("delete from second_look").update();
    }

    @Test
    void aDecisionSettlesAndThenTakesEffectAndTheProvidersVerdictStays() {
        var made = decisions.decide(check.id(), choice(Kind.APPROVED, 0));

        assertThat(stands(made)).isEqualTo(Standing.SETTLING);
        clock.advance(Duration.ofSeconds(10));
        assertThat(stands(made)).isEqualTo(Standing.IN_EFFECT);
        assertThat(verifications.find(check.id()).orElseThrow().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(trail()).containsExactly("decision.made");
    }

    @Test
    void whoeverDecidedTakesItBackUntilItTakesEffectAndNobodyElseDoes() {
        var made = decisions.decide(check.id(), choice(Kind.REJECTED, 0));
        signIn("sue", Role.STAFF);
        refused(Why.ANOTHERS_DECISION, () -> decisions.takeBack(made.id()));

        signIn("sam", Role.STAFF);
        decisions.takeBack(made.id());
        assertThat(decisions.standing(check.id())).isEmpty();
        assertThat(stands(made)).isEqualTo(Standing.TAKEN_BACK);

        var again = decisions.decide(check.id(), choice(Kind.APPROVED, 1));
        clock.advance(Duration.ofSeconds(10));
        refused(Why.TOO_LATE, () -> decisions.takeBack(again.id()));
        assertThat(decisions.of(check.id())).hasSize(2);
    }

    @Test
    void withWhatWasAskedAgainGoesItsLinkAloneAndNobodyReadsTheDossiersDecisionsForEachCheck() {
        var made = decisions.decide(check.id(), choice(Kind.ASKED_AGAIN, 0));
        var followed = Stream.generate(() -> {
                    clock.advance(Duration.ofSeconds(1));
                    return verifications.order(
                            check.dossierId(), check.provider(), "documentSelfie", Duration.ofHours(1));
                })
                .limit(4)
                .toList();
        var asked = new AtomicInteger();
        var counted = new Decisions(
                new DecisionStore(counting(asked), seal),
                secondLooks,
                verifications,
                properties,
                user,
                transactions,
                events,
                clock);

        counted.takeBack(made.id());

        assertThat(asked).hasValue(1);
        assertThat(followed)
                .extracting(one -> verifications.find(one.id()).orElseThrow().link())
                .containsExactly(LinkState.REVOKED, LinkState.VALID, LinkState.VALID, LinkState.VALID);
    }

    /** Counts how often the decisions of a dossier are read. */
    private JdbcClient counting(AtomicInteger asked) {
        return (JdbcClient) Proxy.newProxyInstance(
                JdbcClient.class.getClassLoader(), new Class<?>[] {JdbcClient.class}, (proxy, method, arguments) -> {
                    if (String.valueOf(arguments[0]).contains("where d.dossier_id")) {
                        asked.incrementAndGet();
                    }
                    return method.invoke(jdbc, arguments);
                });
    }

    @Test
    void theSecondOfTwoReviewersIsToldWhoWasFirst() {
        decisions.decide(check.id(), choice(Kind.APPROVED, 0));
        signIn("sue", Role.STAFF);

        assertThatThrownBy(() -> decisions.decide(check.id(), choice(Kind.REJECTED, 0)))
                .isInstanceOfSatisfying(DecidedMeanwhile.class, first -> {
                    assertThat(first.first().madeBy()).isEqualTo("sam");
                    assertThat(first.first().kind()).isEqualTo(Kind.APPROVED);
                });
        assertThat(decisions.of(check.id())).hasSize(1);

        decisions.decide(check.id(), choice(Kind.REJECTED, 1)); // a changed mind follows
        assertThat(decisions.of(check.id())).extracting(Decision::number).containsExactly(2, 1);
    }

    @Test
    void ofManyAtTheSameMomentOneDecides() throws Exception {
        var start = new CountDownLatch(1);
        try (var reviewers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 8)
                    .mapToObj(n -> reviewers.submit(() -> {
                        signIn("reviewer " + n, Role.STAFF);
                        start.await();
                        return decisions.decide(check.id(), choice(Kind.APPROVED, 0));
                    }))
                    .toList();
            start.countDown();
            for (var one : tries) {
                awaited(one);
            }
            assertThat(tries)
                    .filteredOn(one -> one.state() == Future.State.SUCCESS)
                    .hasSize(1);
            assertThat(tries)
                    .filteredOn(one -> one.state() == Future.State.FAILED)
                    .allSatisfy(one -> assertThat(one.exceptionNow()).isInstanceOf(DecidedMeanwhile.class));
        }
    }

    @Test
    void whereARuleAsksForItAnotherPersonConfirmsOrReturns() {
        secondLooksAt(Kind.APPROVED, Outcome.REJECTED);
        var proposed = decisions.decide(check.id(), choice(Kind.APPROVED, 0));
        clock.advance(Duration.ofDays(1));
        assertThat(stands(proposed)).isEqualTo(Standing.PROPOSED);
        refused(Why.OWN_DECISION, () -> decisions.confirm(proposed.id(), ""));
        refused(Why.OWN_DECISION, () -> decisions.giveBack(proposed.id(), ""));

        signIn("sue", Role.STAFF);
        decisions.giveBack(proposed.id(), "Look at the date again.");
        assertThat(stands(proposed)).isEqualTo(Standing.RETURNED);
        refused(Why.TOO_LATE, () -> decisions.confirm(proposed.id(), ""));

        signIn("sam", Role.STAFF);
        var again = decisions.decide(check.id(), choice(Kind.APPROVED, 1));
        signIn("sue", Role.STAFF);
        decisions.confirm(again.id(), "");
        assertThat(stands(again)).isEqualTo(Standing.IN_EFFECT);
        assertThat(trail())
                .containsExactly("decision.confirmed", "decision.proposed", "decision.returned", "decision.proposed");
        assertThat(decisions.of(check.id()).getLast().end())
                .satisfies(end -> assertThat(end == null ? "" : end.note()).isEqualTo("Look at the date again."));
    }

    @Test
    void aRuleForOtherDecisionsAsksNobody() {
        secondLooksAt(Kind.APPROVED, Outcome.INCONCLUSIVE);
        var made = decisions.decide(check.id(), choice(Kind.APPROVED, 0));
        assertThat(made.needsSecond()).isFalse();
        signIn("sue", Role.STAFF);
        refused(Why.NO_SECOND_ASKED, () -> decisions.confirm(made.id(), ""));
    }

    @Test
    void aRuleMayBeAboutOneProviderOrOneReason() {
        signIn("ada", Role.ADMIN);
        secondLooks.save(new SecondLook(UUID.randomUUID(), 0, null, null, check.provider(), "approved.known", 100));
        secondLooks.save(new SecondLook(UUID.randomUUID(), 0, null, null, "another", "approved.clean", 100));
        signIn("sam", Role.STAFF);

        var clean = decisions.decide(check.id(), new Choice(Kind.APPROVED, "approved.clean", "", "", 0));
        assertThat(clean.needsSecond()).as("its rule is another provider's").isFalse();
        var known = decisions.decide(check.id(), new Choice(Kind.APPROVED, "approved.known", "", "", 1));
        assertThat(known.needsSecond()).isTrue();
        assertThat(stands(known)).isEqualTo(Standing.PROPOSED);
    }

    @Test
    void ofAShareSomeAreLookedAtTwice() {
        signIn("ada", Role.ADMIN);
        secondLooks.save(new SecondLook(UUID.randomUUID(), 0, null, null, null, null, 50));
        var asked = IntStream.range(0, 200)
                .filter(n -> secondLooks.isNeeded(choice(Kind.APPROVED, 0), check))
                .count();
        assertThat(asked).isBetween(50L, 150L); // fewer or more once in a million million runs
    }

    @Test
    void aCheckThatHasNotEndedIsNotApprovedButEscalated() {
        jdbc.sql("update verification set ended_at = null, outcome = 'PROCESSING' where id = ?")
                .param(check.id())
                .update();
        refused(Why.NOT_ENDED, () -> decisions.decide(check.id(), choice(Kind.APPROVED, 0)));
        assertThat(decisions.decide(check.id(), choice(Kind.ESCALATED, 0)).kind())
                .isEqualTo(Kind.ESCALATED);
    }

    @Test
    void whatIsWrittenIsSealedAndGoesWithTheCheck() {
        var made = decisions.decide(check.id(), choice(Kind.REJECTED, 0));
        var stored = jdbc.sql("select concat(note, message) from decision where id = ?")
                .param(made.id())
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("Van der Berg").doesNotContain("Please");
        assertThat(decisions.of(check.id()).getFirst())
                .satisfies(one -> assertThat(one.note()).isEqualTo("Van der Berg looks older"))
                .satisfies(one -> assertThat(one.message()).isEqualTo("Please come to a branch."));
        assertThat(made.toString()).doesNotContain("Van der Berg", "Please");

        decisions.forget(new ReviewChanged(check.dossierId(), check.id(), "Proofdesk", "erasure.done"));
        assertThat(decisions.of(check.id()).getFirst())
                .satisfies(one -> assertThat(one.note()).isEmpty())
                .satisfies(one -> assertThat(one.message()).isEmpty())
                .satisfies(one -> assertThat(one.madeBy()).isEqualTo("sam"));
    }

    @Test
    void anAuditorSeesAndDoesNotDecide() {
        signIn("audrey", Role.AUDITOR);
        assertThat(decisions.of(check.id())).isEmpty();
        assertThatThrownBy(() -> decisions.decide(check.id(), choice(Kind.APPROVED, 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> secondLooks.save(new SecondLook(UUID.randomUUID(), 0, null, null, null, null, 100)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void secondLooksAt(Kind decision, Outcome outcome) {
        signIn("ada", Role.ADMIN);
        secondLooks.save(new SecondLook(UUID.randomUUID(), 0, decision, outcome, null, null, 100));
        signIn("sam", Role.STAFF);
    }

    private static Choice choice(Kind kind, int after) {
        return new Choice(kind, "", "Van der Berg looks older", "Please come to a branch.", after);
    }

    private Standing stands(Decision decision) {
        return decisions.of(check.id()).stream()
                .filter(one -> one.id().equals(decision.id()))
                .findFirst()
                .orElseThrow()
                .standing(clock.instant());
    }

    private void ends(String outcome) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("update verification set outcome = ?, handed_over_at = ?, ended_at = ? where id = ?")
                .params(outcome, now, now, check.id())
                .update();
    }

    private java.util.List<String> trail() {
        return activities.ofDossier(check.dossierId()).stream()
                .map(Activity::kind)
                .filter(kind -> kind.startsWith("decision."))
                .toList();
    }

    private static void refused(Why why, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        NotTheirs.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private static void awaited(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (java.util.concurrent.ExecutionException told) {
            // what it was is looked at where all have ended
        }
    }
}
