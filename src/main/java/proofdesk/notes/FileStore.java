package proofdesk.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import proofdesk.verification.DossierSeal;

/** Keeps files in sealed pieces, each bound to its file and place, so that none can be swapped or left out. */
@Component
class FileStore {

    /** Nobody sends a file for longer. */
    private static final Duration BROKEN_AFTER = Duration.ofDays(1);

    private static final String ALL =
            "select id, dossier_id, name, content_type, size, added_by, added_at from kept_file";

    private final JdbcClient jdbc;
    private final DossierSeal seal;

    FileStore(JdbcClient jdbc, DossierSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Nobody sees it before it is whole. */
    void begin(KeptFile file) {
        jdbc.sql("""
                insert into kept_file (id, dossier_id, name, content_type, size, added_by, added_at, whole)
                values (?, ?, ?, ?, ?, ?, ?, false)""")
                .params(
                        file.id(),
                        file.dossierId(),
                        seal.seal(file.dossierId(), file.id() + "/name", file.name()),
                        file.type().contentType(),
                        file.size(),
                        file.addedBy(),
                        Timestamp.from(file.addedAt()))
                .update();
    }

    void addPiece(KeptFile file, int number, byte[] piece) {
        jdbc.sql("insert into kept_chunk (file_id, number, dossier_id, content) values (?, ?, ?, ?)")
                .params(
                        file.id(),
                        number,
                        file.dossierId(),
                        seal.seal(file.dossierId(), place(file.id(), number), piece))
                .update();
    }

    void finish(KeptFile file) {
        jdbc.sql("update kept_file set size = ?, whole = true where id = ?")
                .params(file.size(), file.id())
                .update();
    }

    /** @throws IllegalStateException when it is not there any more, or was changed */
    byte[] piece(KeptFile file, int number) {
        return jdbc.sql("select content from kept_chunk where file_id = ? and number = ?")
                .params(file.id(), number)
                .query((row, at) -> row.getBytes(1))
                .optional()
                .flatMap(kept -> seal.open(file.dossierId(), place(file.id(), number), kept))
                .orElseThrow(() -> new IllegalStateException("Piece " + number + " of " + file + " is not there"));
    }

    private static String place(UUID id, int number) {
        return id + "/" + number;
    }

    List<KeptFile> of(UUID dossierId) {
        return jdbc.sql(ALL + " where dossier_id = ? and whole order by added_at desc, id")
                .param(dossierId)
                .query(this::read)
                .list();
    }

    int count(UUID dossierId) {
        return jdbc.sql("select count(*) from kept_file where dossier_id = ?")
                .param(dossierId)
                .query(Integer.class)
                .single();
    }

    Optional<KeptFile> find(UUID id) {
        return jdbc.sql(ALL + " where id = ? and whole")
                .param(id)
                .query(this::read)
                .optional();
    }

    private KeptFile read(ResultSet row, int at) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var dossier = row.getObject("dossier_id", UUID.class);
        return new KeptFile(
                id,
                dossier,
                seal.open(dossier, id + "/name", row.getString("name")).orElse(""),
                FileType.of(row.getString("content_type")),
                row.getLong("size"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant());
    }

    void remove(UUID id) {
        jdbc.sql("delete from kept_chunk where file_id = ?").param(id).update();
        jdbc.sql("delete from kept_file where id = ?").param(id).update();
    }

    /** What is left of files that never came whole, when the desk itself was stopped. */
    void forgetBroken(Instant now) {
        jdbc.sql("select id from kept_file where not whole and added_at < ?")
                .param(Timestamp.from(now.minus(BROKEN_AFTER)))
                .query(UUID.class)
                .list()
                .forEach(this::remove);
    }

    void forget(UUID dossierId) {
        jdbc.sql("delete from kept_file where dossier_id = ?").param(dossierId).update();
        jdbc.sql("delete from kept_chunk where dossier_id = ?").param(dossierId).update();
    }
}
