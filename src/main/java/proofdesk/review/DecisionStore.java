package proofdesk.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import proofdesk.verification.DossierSeal;

/** Keeps decisions and what became of them, each written once. */
@Component
class DecisionStore {

    private static final String ALL = """
            select d.*, e.kind as end_kind, e.made_by as end_by, e.made_at as end_at, e.note as end_note
            from decision d left join decision_end e on e.decision_id = d.id""";

    private final JdbcClient jdbc;
    private final DossierSeal seal;

    DecisionStore(JdbcClient jdbc, DossierSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the check has a decision of that number */
    void add(Decision decision) {
        jdbc.sql("""
                insert into decision (id, dossier_id, verification_id, number, kind, reason, note, message, made_by,
                    made_at, effective_at, needs_second)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        decision.id(),
                        decision.dossierId(),
                        decision.verificationId(),
                        decision.number(),
                        decision.kind().name(),
                        decision.reason(),
                        sealed(decision, "note", decision.note()),
                        sealed(decision, "message", decision.message()),
                        decision.madeBy(),
                        Timestamp.from(decision.madeAt()),
                        Timestamp.from(decision.effectiveAt()),
                        decision.needsSecond())
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when something became of it already */
    void end(Decision decision, Decision.End end) {
        jdbc.sql("insert into decision_end (decision_id, kind, made_by, made_at, note) values (?, ?, ?, ?, ?)")
                .params(
                        decision.id(),
                        end.kind().name(),
                        end.madeBy(),
                        Timestamp.from(end.madeAt()),
                        sealed(decision, "end", end.note()))
                .update();
    }

    Optional<Decision> find(UUID id) {
        return jdbc.sql(ALL + " where d.id = ?").param(id).query(this::read).optional();
    }

    /** Newest first. */
    List<Decision> ofVerification(UUID verificationId) {
        return jdbc.sql(ALL + " where d.verification_id = ? order by d.number desc")
                .param(verificationId)
                .query(this::read)
                .list();
    }

    /** Newest first. */
    List<Decision> ofDossier(UUID dossierId) {
        return jdbc.sql(ALL + " where d.dossier_id = ? order by d.made_at desc, d.number desc")
                .param(dossierId)
                .query(this::read)
                .list();
    }

    /** Who decided what and when stays, as the trail does; what they wrote goes. */
    void forgetTexts(UUID verificationId) {
        jdbc.sql("""
                update decision_end set note = ''
                where decision_id in (select id from decision where verification_id = ?)""").param(verificationId).update();
        jdbc.sql("update decision set note = '', message = '' where verification_id = ?")
                .param(verificationId)
                .update();
    }

    private Decision read(ResultSet row, int at) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var dossier = row.getObject("dossier_id", UUID.class);
        var ended = row.getString("end_kind");
        return new Decision(
                id,
                dossier,
                row.getObject("verification_id", UUID.class),
                row.getInt("number"),
                Decision.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                opened(dossier, id, "note", row.getString("note")),
                opened(dossier, id, "message", row.getString("message")),
                row.getString("made_by"),
                instant(row, "made_at"),
                instant(row, "effective_at"),
                row.getBoolean("needs_second"),
                ended == null
                        ? null
                        : new Decision.End(
                                Decision.End.Kind.valueOf(ended),
                                row.getString("end_by"),
                                instant(row, "end_at"),
                                opened(dossier, id, "end", row.getString("end_note"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private String sealed(Decision decision, String column, String text) {
        return text.isEmpty() ? "" : seal.seal(decision.dossierId(), decision.id() + "/" + column, text);
    }

    private String opened(UUID dossier, UUID id, String column, String stored) {
        return stored.isEmpty()
                ? ""
                : seal.open(dossier, id + "/" + column, stored).orElse("");
    }
}
