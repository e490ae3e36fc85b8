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

    /**
     * The last one that was taken for one of our checks.
     *
     * @param vendor e.g. {@code assure}
     */
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    public Optional<Instant> lastAccepted(String vendor) {
        return last(vendor, true);
    }

    /** The last one that was not: refused, or about nothing of ours. */
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    public Optional<Instant> lastOther(String vendor) {
        return last(vendor, false);
    }

    private Optional<Instant> last(String vendor, boolean accepted) {
        return jdbc.sql("""
                select coalesce(last_at, received_at) as at from notification
                where (verdict = 'accepted') = :accepted and (source = :session) = :ofSession
                order by at desc limit 1""")
                .param("accepted", accepted)
                .param("session", Inbox.SESSION)
                .param("ofSession", !vendor.equals(Inbox.ASSURE))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
