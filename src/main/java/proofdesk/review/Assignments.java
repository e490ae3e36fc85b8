package proofdesk.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;

/** Who is asked to deal with which check. A check has one such person or none; anybody who may act can change that. */
@Service
public class Assignments {

    private static final String ALL =
            "select verification_id, dossier_id, assignee, assigned_by, assigned_at from assignment";

    private final JdbcClient jdbc;
    private final Verifications verifications;
    private final Colleagues colleagues;
    private final CurrentUser user;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignments(
            JdbcClient jdbc,
            Verifications verifications,
            Colleagues colleagues,
            CurrentUser user,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.verifications = verifications;
        this.colleagues = colleagues;
        this.user = user;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Assignment> of(UUID verificationId) {
        return jdbc.sql(ALL + " where verification_id = ?")
                .param(verificationId)
                .query(Assignment.class)
                .optional();
    }

    /** By check. */
    @PreAuthorize(Role.MAY_LOOK)
    public Map<UUID, Assignment> ofDossier(UUID dossierId) {
        return jdbc.sql(ALL + " where dossier_id = ?").param(dossierId).query(Assignment.class).list().stream()
                .collect(Collectors.toMap(Assignment::verificationId, Function.identity()));
    }

    /**
     * Asks somebody to deal with a check, instead of whoever was asked before.
     *
     * @param colleague one of {@link Colleagues#whoMayAct}
     * @throws IllegalArgumentException for anybody else
     */
    @PreAuthorize(Role.MAY_ACT)
    public void assign(UUID verificationId, String colleague) {
        if (colleagues.whoMayAct().stream().noneMatch(one -> one.name().equals(colleague))) {
            throw new IllegalArgumentException("Nobody of that name may deal with a check");
        }
        var dossier = verifications.find(verificationId).orElseThrow().dossierId();
        var now = Timestamp.from(clock.instant());
        transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into assignment (verification_id, dossier_id, assignee, assigned_by, assigned_at)
                    values (?, ?, ?, ?, ?)
                    on duplicate key update assignee = ?, assigned_by = ?, assigned_at = ?""")
                    .params(verificationId, dossier, colleague, user.name(), now, colleague, user.name(), now)
                    .update();
            tell(dossier, verificationId, colleague.equals(user.name()) ? "assignment.own" : "assignment.made");
        });
    }

    /** Asks nobody any more. */
    @PreAuthorize(Role.MAY_ACT)
    public void remove(UUID verificationId) {
        of(verificationId)
                .ifPresent(gone -> transactions.executeWithoutResult(status -> {
                    jdbc.sql("delete from assignment where verification_id = ?")
                            .param(verificationId)
                            .update();
                    tell(gone.dossierId(), verificationId, "assignment.removed");
                }));
    }

    private void tell(UUID dossierId, UUID verificationId, String kind) {
        events.publishEvent(new ReviewChanged(dossierId, verificationId, user.name(), kind));
    }
}
