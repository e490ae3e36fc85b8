package proofdesk.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.activity.Change;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/** How far everybody has seen each dossier: what others did there later is news. A dossier never looked at has none. */
@Service
public class Looks {

    /** Is there news in the trail of {@code l}? What only tells that somebody looked is none. Takes the user's name. */
    static final String NEWS = """
            select 1 from activity a where a.dossier_id = l.dossier_id and a.id > l.activity_id and a.actor <> ?
                and a.kind not like 'claim.%' and a.kind not like '%.looked' and a.kind not like '%.downloaded'
                and a.kind not like '%.asked' and a.kind not like 'looked.%' and a.kind not like 'revealed.%'""";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Looks(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Notes that the user sees a dossier, or a check of it, as it is now. */
    @PreAuthorize(Role.MAY_LOOK)
    public void note(UUID dossierId) {
        var latest = jdbc.sql("select coalesce(max(id), 0) from activity where dossier_id = ?")
                .param(dossierId)
                .query(Long.class)
                .single();
        var known = jdbc.sql("select activity_id from last_look where user_name = ? and dossier_id = ?")
                .params(user.name(), dossierId)
                .query(Long.class)
                .optional();
        if (known.isEmpty() || known.get() < latest) {
            jdbc.sql("""
                    insert into last_look (user_name, dossier_id, activity_id, at) values (?, ?, ?, ?)
                    on duplicate key update activity_id = greatest(activity_id, values(activity_id)), at = values(at)""")
                    .params(user.name(), dossierId, latest, Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Those of the dossiers in which others did something since the user looked. */
    @PreAuthorize(Role.MAY_LOOK)
    public Set<UUID> changed(Collection<UUID> dossiers) {
        if (dossiers.isEmpty()) {
            return Set.of();
        }
        var values = new ArrayList<Object>(List.of(user.name()));
        values.addAll(dossiers);
        values.add(user.name());
        return Set.copyOf(jdbc.sql("select l.dossier_id from last_look l where l.user_name = ? and l.dossier_id in ("
                        + String.join(", ", Collections.nCopies(dossiers.size(), "?")) + ") and exists ("
                        + NEWS + ")")
                .params(values)
                .query(UUID.class)
                .list());
    }

    /** In the transaction in which a dossier goes. */
    @EventListener
    void forget(Change change) {
        if (change.verificationId() == null && change.kind().equals("erasure.done")) {
            jdbc.sql("delete from last_look where dossier_id = ?")
                    .param(change.dossierId())
                    .update();
        }
    }
}
