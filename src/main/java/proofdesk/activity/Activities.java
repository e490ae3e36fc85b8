package proofdesk.activity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import proofdesk.security.Role;

/** The trail. A change that cannot be recorded does not happen: recording demands the change's own transaction. */
@Service
public class Activities {

    private static final String LINES = "select id, at, actor, kind, dossier_id, verification_id from activity";

    private final JdbcClient jdbc;
    private final Clock clock;

    Activities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Change change) {
        jdbc.sql("insert into activity (at, actor, kind, dossier_id, verification_id) values (?, ?, ?, ?, ?)")
                .params(parameters(
                        Timestamp.from(clock.instant()),
                        change.actor(),
                        change.kind(),
                        change.dossierId(),
                        change.verificationId()))
                .update();
    }

    /** The trail of a dossier, newest first, at most 500 lines; it outlives the dossier. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Activity> ofDossier(UUID dossierId) {
        return before(new Wanted(dossierId, null, List.of(), List.of()), Long.MAX_VALUE, 500);
    }

    /**
     * A part of a trail, newest first.
     *
     * @param line only what is older than this line
     */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Activity> before(Wanted wanted, long line, int limit) {
        return lines(wanted, " and id < ?", line, limit);
    }

    /**
     * What has come since, newest first.
     *
     * @param line only what is newer than this line
     */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Activity> after(Wanted wanted, long line) {
        return lines(wanted, " and id > ?", line, 500);
    }

    private List<Activity> lines(Wanted wanted, String which, long line, int limit) {
        var sql = new StringBuilder(LINES + " where dossier_id = ?" + which);
        var values = new ArrayList<Object>(List.of(wanted.dossierId, line));
        if (wanted.verificationId != null) {
            sql.append(" and verification_id = ?");
            values.add(wanted.verificationId);
        }
        // the words are ours, so nothing in them means anything to "like"
        if (!wanted.kinds.isEmpty()) {
            sql.append(" and (")
                    .append(String.join(
                            " or ",
                            wanted.kinds.stream().map(kind -> "kind like ?").toList()))
                    .append(")");
            wanted.kinds.forEach(kind -> values.add(kind + ".%"));
        }
        wanted.otherKinds.forEach(kind -> {
            sql.append(" and kind not like ?");
            values.add(kind + ".%");
        });
        return jdbc.sql(sql.append(" order by id desc limit ").append(limit).toString())
                .params(values)
                .query(Activity.class)
                .list();
    }

    /**
     * Which lines are wanted.
     *
     * @param verificationId only those of this check; null for all
     * @param kinds only those whose kind begins with one of these words, e.g. {@code link}; empty for all
     * @param otherKinds none whose kind begins with one of these words
     */
    public record Wanted(UUID dossierId, @Nullable UUID verificationId, List<String> kinds, List<String> otherKinds) {}

    private static List<@Nullable Object> parameters(@Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }
}
