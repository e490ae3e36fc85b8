package proofdesk.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.activity.Change;
import proofdesk.review.Decision.End;
import proofdesk.review.NotTheirs.Why;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** What people decide. Decisions follow one another; the provider's verdict is never touched. */
@Service
public class Decisions {

    private final DecisionStore store;
    private final SecondLooks secondLooks;
    private final Verifications verifications;
    private final ReviewProperties properties;
    private final CurrentUser user;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            DecisionStore store,
            SecondLooks secondLooks,
            Verifications verifications,
            ReviewProperties properties,
            CurrentUser user,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.secondLooks = secondLooks;
        this.verifications = verifications;
        this.properties = properties;
        this.user = user;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Every decision about a check, newest first. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Decision> of(UUID verificationId) {
        return store.ofVerification(verificationId);
    }

    /** Every decision in a dossier, newest first. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Decision> ofDossier(UUID dossierId) {
        return store.ofDossier(dossierId);
    }

    /** The last decision that was neither taken back nor returned. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Decision> standing(UUID verificationId) {
        return store.ofVerification(verificationId).stream()
                .filter(Decision::stands)
                .findFirst();
    }

    /** The decision to ask the customer again that a check was ordered after, the first one since; for its message. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Decision> askedFor(Verification check) {
        return lastAsked(check, store.ofDossier(check.dossierId()))
                .filter(asked -> isFirstAfter(asked, check, verifications.ofDossier(check.dossierId())));
    }

    private static Optional<Decision> lastAsked(Verification check, List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision::stands)
                .filter(one -> one.kind() == Decision.Kind.ASKED_AGAIN && follows(check, one))
                .findFirst();
    }

    private static boolean isFirstAfter(Decision asked, Verification check, List<Verification> checks) {
        return checks.stream()
                .filter(other -> follows(other, asked))
                .allMatch(other ->
                        other.id().equals(check.id()) || other.orderedAt().isAfter(check.orderedAt()));
    }

    private static boolean follows(Verification check, Decision asked) {
        return !check.id().equals(asked.verificationId()) && !check.orderedAt().isBefore(asked.madeAt());
    }

    /**
     * Decides.
     *
     * @throws DecidedMeanwhile when there is a decision that the reviewer has not seen
     * @throws NotTheirs when the check has not ended and would be approved or rejected
     */
    @PreAuthorize(Role.MAY_ACT)
    public Decision decide(UUID verificationId, Choice choice) {
        var check = verifications.find(verificationId).orElseThrow();
        if (choice.kind().closes() && check.endedAt() == null) {
            throw new NotTheirs(Why.NOT_ENDED);
        }
        var decision = made(check, choice);
        try {
            transactions.executeWithoutResult(status -> {
                unseen(verificationId, choice.after()).ifPresent(first -> {
                    throw new DecidedMeanwhile(first);
                });
                store.add(decision);
                tell(decision, decision.needsSecond() ? "decision.proposed" : "decision.made");
            });
        } catch (DuplicateKeyException e) {
            throw new DecidedMeanwhile(unseen(verificationId, choice.after()).orElseThrow());
        }
        return decision;
    }

    /**
     * Takes one's own decision back before it takes effect, or while it waits for a second person. A link that was made
     * because of it and that nobody has opened can be used no more.
     *
     * @throws NotTheirs to others, and when it is too late
     */
    @PreAuthorize(Role.MAY_ACT)
    public void takeBack(UUID decisionId) {
        var decision = store.find(decisionId).orElseThrow();
        var decisions = store.ofDossier(decision.dossierId());
        var checks = verifications.ofDossier(decision.dossierId());
        var asked = checks.stream()
                .filter(check -> check.openedAt() == null && check.link() == Verification.LinkState.VALID)
                .filter(check -> lastAsked(check, decisions).equals(Optional.of(decision)))
                .filter(check -> isFirstAfter(decision, check, checks))
                .findFirst();
        end(decisionId, End.Kind.TAKEN_BACK, "");
        asked.ifPresent(check -> verifications.revokeLink(check.id()));
    }

    /** @throws NotTheirs to whoever made it */
    @PreAuthorize(Role.MAY_ACT)
    public void confirm(UUID decisionId, String note) {
        end(decisionId, End.Kind.CONFIRMED, note);
    }

    /**
     * Gives a decision back to whoever made it.
     *
     * @throws NotTheirs to whoever made it
     */
    @PreAuthorize(Role.MAY_ACT)
    public void giveBack(UUID decisionId, String note) {
        end(decisionId, End.Kind.RETURNED, note);
    }

    private Decision made(Verification check, Choice choice) {
        var now = clock.instant();
        return new Decision(
                UUID.randomUUID(),
                check.dossierId(),
                check.id(),
                choice.after() + 1,
                choice.kind(),
                choice.reason(),
                choice.note(),
                choice.message(),
                user.name(),
                now,
                now.plus(properties.undo()),
                secondLooks.isNeeded(choice, check),
                null);
    }

    private Optional<Decision> unseen(UUID verificationId, int after) {
        return store.ofVerification(verificationId).stream()
                .filter(decision -> decision.number() > after)
                .findFirst();
    }

    private void end(UUID decisionId, End.Kind kind, String note) {
        var decision = store.find(decisionId).orElseThrow();
        refusal(decision, kind).ifPresent(why -> {
            throw new NotTheirs(why);
        });
        try {
            transactions.executeWithoutResult(status -> {
                store.end(decision, new End(kind, user.name(), clock.instant(), note));
                tell(
                        decision,
                        switch (kind) {
                            case TAKEN_BACK -> "decision.takenBack";
                            case CONFIRMED -> "decision.confirmed";
                            case RETURNED -> "decision.returned";
                        });
            });
        } catch (DuplicateKeyException e) {
            throw new NotTheirs(Why.TOO_LATE);
        }
    }

    private Optional<Why> refusal(Decision decision, End.Kind kind) {
        var own = decision.madeBy().equals(user.name());
        var standing = decision.standing(clock.instant());
        if (decision.end() != null) {
            return Optional.of(Why.TOO_LATE);
        } else if (kind == End.Kind.TAKEN_BACK) {
            if (!own) {
                return Optional.of(Why.ANOTHERS_DECISION);
            }
            return standing == Decision.Standing.IN_EFFECT ? Optional.of(Why.TOO_LATE) : Optional.empty();
        } else if (!decision.needsSecond()) {
            return Optional.of(Why.NO_SECOND_ASKED);
        }
        return own ? Optional.of(Why.OWN_DECISION) : Optional.empty();
    }

    private void tell(Decision decision, String kind) {
        events.publishEvent(new ReviewChanged(decision.dossierId(), decision.verificationId(), user.name(), kind));
    }

    /** In the transaction in which a check goes. */
    @EventListener
    void forget(Change change) {
        var gone = change.verificationId();
        if (gone != null && change.kind().equals("erasure.done")) {
            store.forgetTexts(gone);
        }
    }
}
