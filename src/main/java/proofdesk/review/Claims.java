package proofdesk.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** Who looks into which check. Of two who begin at once one gets it, and the other is told by whom it is held. */
@Service
public class Claims {

    private static final int ROUNDS = 5;

    private static final String ALL = "select verification_id, dossier_id, holder, since, until from claim";

    private final JdbcClient jdbc;
    private final Verifications verifications;
    private final ReviewProperties properties;
    private final TakeOvers takeOvers;
    private final LettingGo lettingGo;
    private final CurrentUser user;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claims(
            JdbcClient jdbc,
            Verifications verifications,
            ReviewProperties properties,
            TakeOvers takeOvers,
            LettingGo lettingGo,
            CurrentUser user,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.verifications = verifications;
        this.properties = properties;
        this.takeOvers = takeOvers;
        this.lettingGo = lettingGo;
        this.user = user;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever holds a check now. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Claim> of(UUID verificationId) {
        return jdbc.sql(ALL + " where verification_id = ? and until > ?")
                .params(verificationId, now())
                .query(Claim.class)
                .optional();
    }

    /** What the user holds, the oldest first. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Claim> mine() {
        return jdbc.sql(ALL + " where holder = ? and until > ? order by since")
                .params(user.name(), now())
                .query(Claim.class)
                .list();
    }

    /**
     * Takes a check, or goes on holding it.
     *
     * @return whoever holds it now: the user, or somebody who was faster; nobody when there is no such check any more
     */
    @PreAuthorize(Role.MAY_ACT)
    public Optional<Claim> take(UUID verificationId) {
        // free again before one looks, if its holder lets go this very moment; more than a few times is no accident
        for (var round = 0; round < ROUNDS; round++) {
            if (!prolonged(verificationId)) {
                var check = verifications.find(verificationId);
                if (check.isEmpty()) {
                    return Optional.empty();
                }
                begin(check.get());
            }
            var held = of(verificationId);
            if (held.isPresent()) {
                return held;
            }
        }
        return Optional.empty();
    }

    /**
     * Takes a check from its holder, who is told so, and why; the trail says that it was, not why.
     *
     * @param from the holder one knows of; of two who take it over at once, one gets it
     * @param reason one to {@link TakenOver#LONGEST} characters
     * @return whoever holds it now: the user, or somebody who was faster; nobody when there is no such check any more
     */
    @PreAuthorize(Role.MAY_ACT)
    public Optional<Claim> takeOver(UUID verificationId, String from, String reason) {
        if (reason.isBlank() || reason.length() > TakenOver.LONGEST) {
            throw new IllegalArgumentException("A reason has 1 to " + TakenOver.LONGEST + " characters");
        }
        verifications.find(verificationId).ifPresent(check -> takeOver(check, from, reason));
        return take(verificationId); // let go of meanwhile, it is free
    }

    private void takeOver(Verification check, String from, String reason) {
        transactions.executeWithoutResult(status -> {
            var taken = jdbc.sql("""
                    update claim set holder = ?, since = ?, until = ?
                    where verification_id = ? and holder = ? and until > ?""")
                    .params(user.name(), now(), Timestamp.from(end()), check.id(), from, now())
                    .update();
            if (taken > 0) {
                takeOvers.add(
                        check.id(),
                        check.dossierId(),
                        new TakenOver(from, user.name(), clock.instant(), reason.strip()));
                tell(check, "claim.takenOver");
            }
        });
    }

    /** The last time somebody took the check from somebody. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<TakenOver> lastTakeOver(UUID verificationId) {
        return takeOvers.last(verificationId);
    }

    /** Lets go of what the user holds. */
    @PreAuthorize(Role.MAY_ACT)
    public void release(UUID verificationId) {
        lettingGo.of(verificationId, user.name());
    }

    private boolean prolonged(UUID verificationId) {
        return jdbc.sql("update claim set until = ? where verification_id = ? and holder = ? and until > ?")
                        .params(Timestamp.from(end()), verificationId, user.name(), now())
                        .update()
                > 0;
    }

    private void begin(Verification check) {
        try {
            transactions.executeWithoutResult(status -> {
                jdbc.sql("delete from claim where verification_id = ? and until <= ?")
                        .params(check.id(), now())
                        .update();
                insert(check);
                tell(check, "claim.taken");
            });
        } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
            return; // somebody was faster, or is at it at the very same moment
        }
    }

    private void insert(Verification check) {
        jdbc.sql("insert into claim (verification_id, dossier_id, holder, since, until) values (?, ?, ?, ?, ?)")
                .params(check.id(), check.dossierId(), user.name(), now(), Timestamp.from(end()))
                .update();
    }

    private void tell(Verification check, String kind) {
        events.publishEvent(new ReviewChanged(check.dossierId(), check.id(), user.name(), kind));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Instant end() {
        return clock.instant().plus(properties.claim());
    }
}
