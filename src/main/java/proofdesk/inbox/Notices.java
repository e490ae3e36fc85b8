package proofdesk.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.verification.Verifications;

/** What came from the vendors unasked, for administrators and auditors to look at, and for the former to do again. */
@Service
class Notices {

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Verifications verifications;

    Notices(JdbcClient jdbc, Inbox inbox, Verifications verifications) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.verifications = verifications;
    }

    /** Newest first. */
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    Stream<Notice> page(Optional<String> verdict, int offset, int limit) {
        return jdbc
                .sql("""
                        select id, received_at, last_at, source, event, verdict, times, verification_id
                        from notification where ? is null or verdict = ?
                        order by coalesce(last_at, received_at) desc, id limit ? offset ?""")
                .params(java.util.Arrays.asList(verdict.orElse(null), verdict.orElse(null), limit, offset))
                .query(Notice.class)
                .list()
                .stream();
    }

    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    int count(Optional<String> verdict) {
        return jdbc.sql("select count(*) from notification where ? is null or verdict = ?")
                .params(java.util.Arrays.asList(verdict.orElse(null), verdict.orElse(null)))
                .query(Integer.class)
                .single();
    }

    /** The verdicts there are, for a filter. */
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    List<String> verdicts() {
        return jdbc.sql("select distinct verdict from notification order by verdict")
                .query(String.class)
                .list();
    }

    /** Does once more what a notice asked for: its check is read again, an event is matched again. */
    @PreAuthorize("hasRole('ADMIN')")
    void again(Notice notice) {
        UUID check = notice.verificationId();
        if (notice.source().equals("event")) {
            inbox.again(notice.id());
        } else if (check != null) {
            verifications.lookAgain(check);
        }
    }
}
