package proofdesk.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import proofdesk.activity.Change;

/**
 * Keeps the list of checks that wait for people, so that nobody has to read all checks to find the few. Each change to
 * a check works its line out anew, in the change's own transaction (decision 014).
 */
@Component
class OpenCases {

    /** With the last decision that stands, where there is one. */
    private static final String STANDING = """
            select v.dossier_id, v.ended_at, v.erasing_since, d.kind, d.made_by, d.made_at, d.needs_second,
                e.kind as end_kind
            from verification v
            left join decision d on d.verification_id = v.id and d.number = (
                select max(s.number) from decision s left join decision_end x on x.decision_id = s.id
                where s.verification_id = v.id and (x.kind is null or x.kind = 'CONFIRMED'))
            left join decision_end e on e.decision_id = d.id
            where v.id = ? and v.erasing_since is null""";

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody has to do with a check. */
    enum State {
        UNDECIDED,
        PROPOSED,
        ESCALATED
    }

    private record Line(UUID dossierId, State state, Instant since, String madeBy) {}

    @EventListener
    void follow(Change change) {
        var verification = change.verificationId();
        if (verification != null) {
            follow(verification);
        } else if (change.kind().startsWith("erasure.")) {
            jdbc.sql("delete from open_case where dossier_id = ?")
                    .param(change.dossierId())
                    .update();
        }
    }

    /** Looks before it writes: deleting what is not there would lock its neighbours out. */
    private void follow(UUID verificationId) {
        var now = jdbc.sql(STANDING).param(verificationId).query(OpenCases::line).optional().stream()
                .flatMap(Optional::stream)
                .findFirst();
        var before = jdbc.sql("select dossier_id, state, since, made_by from open_case where verification_id = ?")
                .param(verificationId)
                .query(Line.class)
                .optional();
        if (now.equals(before)) {
            return;
        } else if (now.isEmpty()) {
            jdbc.sql("delete from open_case where verification_id = ?")
                    .param(verificationId)
                    .update();
            return;
        }
        var line = now.get();
        var since = Timestamp.from(line.since());
        jdbc.sql("""
                insert into open_case (verification_id, dossier_id, state, since, made_by) values (?, ?, ?, ?, ?)
                on duplicate key update state = ?, since = ?, made_by = ?""")
                .params(
                        verificationId,
                        line.dossierId(),
                        line.state().name(),
                        since,
                        line.madeBy(),
                        line.state().name(),
                        since,
                        line.madeBy())
                .update();
    }

    private static Optional<Line> line(ResultSet row, int at) throws SQLException {
        var dossier = row.getObject("dossier_id", UUID.class);
        var ended = instant(row, "ended_at");
        var decided = instant(row, "made_at");
        if (decided != null && row.getBoolean("needs_second") && row.getString("end_kind") == null) {
            return Optional.of(new Line(dossier, State.PROPOSED, decided, row.getString("made_by")));
        } else if (decided != null && Decision.Kind.ESCALATED.name().equals(row.getString("kind"))) {
            return Optional.of(new Line(dossier, State.ESCALATED, decided, row.getString("made_by")));
        }
        // what was decided before the end, or before the provider changed its mind, was decided about something else
        return ended == null || decided != null && !decided.isBefore(ended)
                ? Optional.empty()
                : Optional.of(new Line(dossier, State.UNDECIDED, ended, ""));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
