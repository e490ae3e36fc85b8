package proofdesk.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.activity.Change;

/** Ends claims: when their holder leaves, when the check is decided, and with everything else at its erasure. */
@Component
class LettingGo {

    private static final Set<String> DECIDED = Set.of("decision.made", "decision.proposed");

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    LettingGo(JdbcClient jdbc, TransactionOperations transactions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
    }

    /** Lets go of a check if this person holds it; also where nobody is signed in any more, as when a session ends. */
    void of(UUID verificationId, String holder) {
        transactions.executeWithoutResult(status -> {
            var dossier = jdbc.sql("select dossier_id from claim where verification_id = ? and holder = ?")
                    .params(verificationId, holder)
                    .query(UUID.class)
                    .optional();
            if (dossier.isEmpty()) {
                return;
            }
            var released = jdbc.sql("delete from claim where verification_id = ? and holder = ?")
                    .params(verificationId, holder)
                    .update();
            if (released > 0) {
                events.publishEvent(new ReviewChanged(dossier.get(), verificationId, holder, "claim.released"));
            }
        });
    }

    @EventListener
    void follow(Change change) {
        var verification = change.verificationId();
        if (verification != null && DECIDED.contains(change.kind())) {
            delete("claim", "verification_id", verification);
        } else if (change.kind().equals("erasure.done")) {
            for (var table : List.of("claim", "assignment", "taken_over")) {
                if (verification == null) {
                    delete(table, "dossier_id", change.dossierId());
                } else {
                    delete(table, "verification_id", verification);
                }
            }
        }
    }

    private void delete(String table, String column, UUID id) {
        jdbc.sql("delete from " + table + " where " + column + " = ?").param(id).update();
    }
}
