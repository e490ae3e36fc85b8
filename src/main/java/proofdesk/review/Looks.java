package proofdesk.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/**
 * How far everybody has seen each dossier, and each check of it: what others did there later is news. Whoever has never
 * looked at anything of a dossier has none of it; from then on, a check they have not opened has its own news.
 */
@Service
public class Looks {

    /** Stands for a dossier with all its checks, where otherwise one check stands. */
    private static final UUID WHOLE = new UUID(0, 0);

    /** So often it is noted again that somebody still looks, though there is nothing new. */
    private static final Duration STILL = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Looks(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Lines {@code a} of the trail that are news to the user, who looked last at {@code l}; to be gone on with
     * {@code and}. Takes the user's name twice. What only tells that somebody looked is no news.
     *
     * @param joins what else is asked about them
     */
    static String news(String joins) {
        return """
            from last_look l
            join activity a on a.dossier_id = l.dossier_id and a.id > l.activity_id
            left join last_look s on s.user_name = l.user_name and s.dossier_id = l.dossier_id
                and s.verification_id = a.verification_id
            %s
            where l.user_name = ? and l.verification_id = '%s' and a.actor <> ?
                and (s.activity_id is null or s.activity_id < a.id)
                and a.kind not like 'claim.%%' and a.kind not like '%%.looked' and a.kind not like '%%.downloaded'
                and a.kind not like '%%.asked' and a.kind not like 'looked.%%' and a.kind not like 'revealed.%%'""".formatted(joins, WHOLE);
    }

    /** Notes that the user sees a dossier with all its checks as it is now. */
    @PreAuthorize(Role.MAY_LOOK)
    public void note(UUID dossierId) {
        note(dossierId, WHOLE, latest(dossierId), true);
    }

    /** Notes that the user sees one check of a dossier as it is now, and nothing else of it. */
    @PreAuthorize(Role.MAY_LOOK)
    public void note(UUID dossierId, UUID verificationId) {
        var latest = latest(dossierId);
        note(dossierId, WHOLE, latest, false);
        note(dossierId, verificationId, latest, true);
    }

    private long latest(UUID dossierId) {
        return jdbc.sql("select coalesce(max(id), 0) from activity where dossier_id = ?")
                .param(dossierId)
                .query(Long.class)
                .single();
    }

    /** @param further whether what has happened since the last look is seen now */
    private void note(UUID dossierId, UUID what, long latest, boolean further) {
        var now = clock.instant();
        var known = jdbc.sql("""
                select activity_id from last_look
                where user_name = ? and dossier_id = ? and verification_id = ? and at > ?""")
                .params(user.name(), dossierId, what, Timestamp.from(now.minus(STILL)))
                .query(Long.class)
                .optional();
        if (known.isEmpty() || further && known.get() < latest) {
            jdbc.sql("""
                    insert into last_look (user_name, dossier_id, verification_id, activity_id, at)
                    values (?, ?, ?, ?, ?) on duplicate key update at = values(at), activity_id = """ + (further ? "greatest(activity_id, values(activity_id))" : "activity_id"))
                    .params(user.name(), dossierId, what, latest, Timestamp.from(now))
                    .update();
        }
    }

    /** Those of the dossiers in which others did something since the user looked. */
    @PreAuthorize(Role.MAY_LOOK)
    public Set<UUID> changed(Collection<UUID> dossiers) {
        if (dossiers.isEmpty()) {
            return Set.of();
        }
        var values = new ArrayList<Object>(List.of(user.name(), user.name()));
        values.addAll(dossiers);
        return Set.copyOf(jdbc.sql("select distinct l.dossier_id " + news("") + " and l.dossier_id in ("
                        + String.join(", ", Collections.nCopies(dossiers.size(), "?")) + ")")
                .params(values)
                .query(UUID.class)
                .list());
    }

    /** Those checks of a dossier with which others did something since the user looked. */
    @PreAuthorize(Role.MAY_LOOK)
    public Set<UUID> changedChecks(UUID dossierId) {
        return Set.copyOf(jdbc.sql("select distinct a.verification_id " + news("")
                        + " and l.dossier_id = ? and a.verification_id is not null")
                .params(user.name(), user.name(), dossierId)
                .query(UUID.class)
                .list());
    }
}
