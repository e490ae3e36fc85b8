package proofdesk.review;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import proofdesk.activity.Change;

/**
 * Forgets who looked at what: with what they looked at, and once it is long ago. The trail still says that they did.
 */
@Component
class Forgetting {

    private final JdbcClient jdbc;
    private final ReviewProperties properties;
    private final Clock clock;

    Forgetting(JdbcClient jdbc, ReviewProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** In the transaction in which a check or a dossier goes. */
    @EventListener
    void follow(Change change) {
        if (!change.kind().equals("erasure.done")) {
            return;
        }
        var check = change.verificationId();
        if (check == null) {
            for (var table : List.of("last_look", "look")) {
                jdbc.sql("delete from " + table + " where dossier_id = ?")
                        .param(change.dossierId())
                        .update();
            }
        } else {
            jdbc.sql("delete from last_look where dossier_id = ? and verification_id = ?")
                    .params(change.dossierId(), check)
                    .update();
            jdbc.sql("delete from look where subject = ?").param(check).update();
        }
    }

    /** Forgets what is longer ago than {@code proofdesk.review.remembered}. */
    void sweep() {
        var since = clock.instant().minus(properties.remembered());
        jdbc.sql("delete from last_look where at < ?")
                .param(Timestamp.from(since))
                .update();
        jdbc.sql("delete from look where day < ?")
                .param(Date.valueOf(LocalDate.ofInstant(since, ZoneOffset.UTC)))
                .update();
    }
}
