package proofdesk.explanation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/** What findings are about; of those that we do not know, administrators say it. */
@Service
public class FindingGroups {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    FindingGroups(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    @PreAuthorize(Role.MAY_LOOK)
    public Grouping now() {
        var own = new HashMap<String, Subject>();
        jdbc.sql("select finding, subject from finding_group").query(row -> {
            own.put(row.getString("finding"), Subject.valueOf(row.getString("subject")));
        });
        return new Grouping(own);
    }

    /**
     * Says what a finding is about.
     *
     * @param key one that we do not know
     * @param before what the administrator saw
     * @throws OptimisticLockingFailureException when somebody chose another meanwhile; nothing is stored then
     */
    @PreAuthorize("hasRole('ADMIN')")
    public void choose(String key, Subject before, Subject chosen) {
        if (!OwnWords.isKey(key) || Subject.of(key) != Subject.OTHER) {
            throw new IllegalArgumentException("What this finding is about is known");
        }
        if (!changed(key, before, chosen) && !(before == Subject.OTHER && added(key, chosen))) {
            throw new OptimisticLockingFailureException("The group was changed meanwhile");
        }
    }

    private boolean changed(String key, Subject before, Subject chosen) {
        return jdbc.sql("""
                        update finding_group set subject = ?, changed_by = ?, changed_at = ?
                        where finding = ? and subject = ?""")
                        .params(chosen.name(), user.name(), Timestamp.from(clock.instant()), key, before.name())
                        .update()
                > 0;
    }

    private boolean added(String key, Subject chosen) {
        try {
            jdbc.sql("insert into finding_group (finding, subject, changed_by, changed_at) values (?, ?, ?, ?)")
                    .params(key, chosen.name(), user.name(), Timestamp.from(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
