package proofdesk.review;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import proofdesk.verification.DossierSeal;

/** Keeps who took a check from whom; what they wrote about it is sealed with the dossier's key. */
@Component
class TakeOvers {

    private final JdbcClient jdbc;
    private final DossierSeal seal;

    TakeOvers(JdbcClient jdbc, DossierSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(UUID verificationId, UUID dossierId, TakenOver one) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into taken_over (id, verification_id, dossier_id, from_holder, to_holder, at, reason)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        verificationId,
                        dossierId,
                        one.from(),
                        one.to(),
                        Timestamp.from(one.at()),
                        seal.seal(dossierId, place(id), one.reason()))
                .update();
    }

    Optional<TakenOver> last(UUID verificationId) {
        return jdbc.sql("""
                select id, dossier_id, from_holder, to_holder, at, reason from taken_over
                where verification_id = ? order by at desc limit 1""")
                .param(verificationId)
                .query((row, at) -> new TakenOver(
                        row.getString("from_holder"),
                        row.getString("to_holder"),
                        row.getTimestamp("at").toInstant(),
                        seal.open(
                                        row.getObject("dossier_id", UUID.class),
                                        place(row.getObject("id", UUID.class)),
                                        row.getString("reason"))
                                .orElse("")))
                .optional();
    }

    private static String place(UUID id) {
        return id + ".takenOver";
    }
}
