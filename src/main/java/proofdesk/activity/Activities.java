package proofdesk.activity;

import java.sql.Timestamp;
import java.time.Clock;
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

    /** The trail of a dossier, newest first; it outlives the dossier. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Activity> ofDossier(UUID dossierId) {
        return jdbc.sql("""
                select id, at, actor, kind, dossier_id, verification_id
                from activity where dossier_id = ? order by id desc limit 500""").param(dossierId).query(Activity.class).list();
    }

    private static List<@Nullable Object> parameters(@Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }
}
