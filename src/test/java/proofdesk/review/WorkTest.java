package proofdesk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.DeskTest;
import proofdesk.dossier.Dossiers;
import proofdesk.provider.Providers;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Work.Tray;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

class WorkTest extends DeskTest {

    @Autowired
    private Work work;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Claims claims;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private SecondLooks secondLooks;

    @Autowired
    private Looks looks;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Providers providers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void nothingToDo() {
        for (var table : Set.of("open_case", "claim", "assignment", "last_look", "second_look")) {
            jdbc.sql("delete from " + table).update();
        }
        signIn("sue", Role.STAFF);
        colleagues.noteUser();
        signIn("sam", Role.STAFF);
        colleagues.noteUser();
    }

    @AfterEach
    void noRules() {
        jdbc.sql("delete from second_look").update();
    }

    @Test
    void whatHasEndedNeedsADecisionUntilThereIsOneAndAgainOnceItIsTakenBack() {
        var check = ended();
        assertThat(work.ids(Tray.TO_DECIDE)).containsExactly(check.id());
        assertThat(work.counts()).containsEntry(Tray.TO_DECIDE, 1).containsEntry(Tray.ESCALATED, 0);

        var made = decide(check, Kind.APPROVED, 0);
        assertThat(work.ids(Tray.TO_DECIDE)).isEmpty();
        decisions.takeBack(made.id());
        assertThat(work.ids(Tray.TO_DECIDE)).containsExactly(check.id());
    }

    @Test
    void whatWasDecidedBeforeTheEndWasNotDecidedAboutIt() {
        var check = order();
        decide(check, Kind.ASKED_AGAIN, 0);
        clock.advance(Duration.ofMinutes(1));
        ends(check);
        assertThat(work.ids(Tray.TO_DECIDE)).containsExactly(check.id());
    }

    @Test
    void aProposalIsForTheOthersAndItsMakerSeesItApart() {
        signIn("ada", Role.ADMIN);
        secondLooks.save(new SecondLook(UUID.randomUUID(), 0, null, null, null, null, 100));
        signIn("sam", Role.STAFF);
        var check = ended();
        var proposed = decide(check, Kind.REJECTED, 0);

        assertThat(work.ids(Tray.TO_CONFIRM)).isEmpty();
        assertThat(work.ids(Tray.OWN_PROPOSALS)).containsExactly(check.id());
        signIn("sue", Role.STAFF);
        assertThat(work.first(Tray.TO_CONFIRM, 5)).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(check.id());
            assertThat(item.madeBy()).isEqualTo("sam");
        });
        assertThat(work.ids(Tray.OWN_PROPOSALS)).isEmpty();
        decisions.giveBack(proposed.id(), "Look at the chip");
        assertThat(work.ids(Tray.TO_CONFIRM)).isEmpty();
        assertThat(work.ids(Tray.TO_DECIDE)).containsExactly(check.id());
    }

    @Test
    void whatIsEscalatedLiesApartAlsoBeforeTheEnd() {
        var check = order();
        decide(check, Kind.ESCALATED, 0);
        assertThat(work.first(Tray.ESCALATED, 5)).extracting(Item::madeBy).containsExactly("sam");
        ends(check);
        assertThat(work.ids(Tray.TO_DECIDE)).isEmpty();
        assertThat(work.ids(Tray.ESCALATED)).containsExactly(check.id());
    }

    @Test
    void mineIsWhatIHoldAndWhatIWasAskedToDoUntilItIsDecided() {
        var held = ended();
        var asked = ended();
        var awaited = order();
        claims.take(held.id());
        signIn("sue", Role.STAFF);
        assignments.assign(asked.id(), "sam");
        assignments.assign(awaited.id(), "sam");
        assertThat(work.ids(Tray.MINE)).isEmpty();

        signIn("sam", Role.STAFF);
        assertThat(work.ids(Tray.MINE)).containsExactlyInAnyOrder(held.id(), asked.id(), awaited.id());
        decide(asked, Kind.APPROVED, 0);
        claims.release(held.id());
        assertThat(work.first(Tray.MINE, 5)).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(awaited.id());
            assertThat(item.madeBy()).isEqualTo("sue");
            assertThat(item.assignee()).contains("sam");
        });
    }

    @Test
    void rowsTellWhoLooksIntoThemAndOnlyThoseAskedForAreRead() {
        var one = ended();
        ended();
        signIn("sue", Role.STAFF);
        claims.take(one.id());
        assertThat(work.among(Tray.TO_DECIDE, Set.of(one.id())))
                .singleElement()
                .satisfies(item -> assertThat(item.holder()).contains("sue"));
        assertThat(work.first(Tray.TO_DECIDE, 1)).hasSize(1);
    }

    @Test
    void nextIsWhatIWasAskedToDoAndThenTheOldestThatNobodyHolds() {
        var oldest = ended();
        clock.advance(Duration.ofMinutes(1));
        var asked = ended();
        clock.advance(Duration.ofMinutes(1));
        var sues = ended();
        signIn("sue", Role.STAFF);
        assignments.assign(asked.id(), "sam");
        assignments.assign(sues.id(), "sue");

        signIn("sam", Role.STAFF);
        assertThat(work.next(Optional.empty())).contains(asked.id());
        assertThat(work.next(Optional.of(asked.id()))).contains(oldest.id());
        assertThat(claims.mine()).as("looking ahead takes nothing").isEmpty();
        assertThat(work.takeNext(Optional.of(asked.id()))).contains(oldest.id());

        signIn("sue", Role.STAFF);
        assertThat(work.takeNext(Optional.of(sues.id())))
                .as("the rest is held or sam's")
                .isEmpty();
    }

    @Test
    void twoWhoAskOneAfterTheOtherGetDifferentChecksUntilNoneIsLeft() {
        var checks = Set.of(ended().id(), ended().id());
        var first = work.takeNext(Optional.empty()).orElseThrow();
        signIn("sue", Role.STAFF);
        var second = work.takeNext(Optional.empty()).orElseThrow();
        assertThat(Set.of(first, second)).isEqualTo(checks);
        signIn("zoe", Role.STAFF);
        assertThat(work.takeNext(Optional.empty())).isEmpty();
    }

    @Test
    void whatOthersDidSinceILookedIsNewsAndNothingElse() {
        var check = order();
        var dossier = Set.of(check.dossierId());
        assertThat(looks.changed(dossier)).as("never looked at").isEmpty();
        looks.note(check.dossierId());
        verifications.markSent(check.id());
        assertThat(looks.changed(dossier)).as("my own").isEmpty();

        signIn("sue", Role.STAFF);
        claims.take(check.id());
        signIn("sam", Role.STAFF);
        assertThat(looks.changed(dossier)).as("she merely looks").isEmpty();

        signIn("sue", Role.STAFF);
        verifications.revokeLink(check.id());
        signIn("sam", Role.STAFF);
        assertThat(looks.changed(dossier)).containsExactly(check.dossierId());
        assertThat(work.first(Tray.CHANGED, 5)).extracting(Item::id).containsExactly(check.id());
        assertThat(work.first(Tray.NEVER_OPENED, 1000))
                .filteredOn(Item::changed)
                .extracting(Item::id)
                .containsExactly(check.id());

        looks.note(check.dossierId());
        assertThat(looks.changed(dossier)).isEmpty();
        assertThat(work.counts()).containsEntry(Tray.CHANGED, 0);
    }

    @Test
    void newsOfACheckIsItsOwnAndStaysUntilItOrItsDossierIsLookedAt() {
        var one = order();
        var dossier = one.dossierId();
        var other = verifications.order(dossier, one.provider(), "documentSelfie", Duration.ofHours(1));
        looks.note(dossier, one.id());
        signIn("sue", Role.STAFF);
        verifications.revokeLink(one.id());
        verifications.revokeLink(other.id());

        signIn("sam", Role.STAFF);
        assertThat(work.counts()).containsEntry(Tray.CHANGED, 2);
        looks.note(dossier, one.id());
        assertThat(looks.changedChecks(dossier)).containsExactly(other.id());
        assertThat(looks.changed(Set.of(dossier))).containsExactly(dossier);
        assertThat(work.ids(Tray.CHANGED)).containsExactly(other.id());
        assertThat(work.first(Tray.NEVER_OPENED, 1000))
                .filteredOn(Item::changed)
                .extracting(Item::id)
                .containsExactly(other.id());
        looks.note(dossier);
        assertThat(looks.changedChecks(dossier)).isEmpty();
        assertThat(work.ids(Tray.CHANGED)).isEmpty();
    }

    @Test
    void whatConcernedACheckThatIsGoneConcernsItsDossier() {
        var check = order();
        looks.note(check.dossierId());
        signIn("sue", Role.STAFF);
        verifications.revokeLink(check.id());
        jdbc.sql("delete from verification where id = ?").param(check.id()).update();
        signIn("sam", Role.STAFF);
        assertThat(work.first(Tray.CHANGED, 5)).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(check.dossierId());
            assertThat(item.isCheck()).isFalse();
        });
    }

    @Test
    void whatIsBeingErasedNeedsNobody() {
        var check = ended();
        verifications.erase(check.id());
        assertThat(work.ids(Tray.TO_DECIDE)).isEmpty();
    }

    @Test
    void onlyWhoMayActIsAskedAndAuditorsLook() {
        var check = ended();
        assertThatThrownBy(() -> assignments.assign(check.id(), "nobody")).isInstanceOf(IllegalArgumentException.class);
        signIn("audrey", Role.AUDITOR);
        assertThat(work.ids(Tray.TO_DECIDE)).containsExactly(check.id());
        assertThatThrownBy(() -> work.takeNext(Optional.empty())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> assignments.assign(check.id(), "sam")).isInstanceOf(AccessDeniedException.class);
        signIn("eve");
        assertThatThrownBy(work::counts).isInstanceOf(AccessDeniedException.class);
    }

    private Decision decide(Verification check, Kind kind, int after) {
        return decisions.decide(check.id(), new Choice(kind, "", "", "", after));
    }

    private Verification ended() {
        var check = order();
        ends(check);
        return check;
    }

    private Verification order() {
        return verifications.order(
                dossiers.open(null).id(),
                providers.all().iterator().next().id(),
                "documentSelfie",
                Duration.ofHours(1));
    }

    private void ends(Verification check) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update verification set outcome = 'REJECTED', ended_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), check.id())
                    .update();
            events.publishEvent(new ReviewChanged(check.dossierId(), check.id(), "Proofdesk", "verification.ended"));
        });
    }
}
