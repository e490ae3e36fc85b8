package proofdesk.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** When something last came from the vendors unasked. */
@Service
public class Arrivals {

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last one that was taken for one of our checks. */
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    public Optional<Instant> lastAccepted() {
        return last("=");
    }

    /** The last one that was not: refused, or about nothing of ours. */
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    public Optional<Instant> lastOther() {
        return last("<>");
    }

    private Optional<Instant> last(String how) {
        return jdbc.sql("select coalesce(last_at, received_at) from notification where verdict " + how
                        + " 'accepted' order by coalesce(last_at, received_at) desc limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
