package proofdesk.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import proofdesk.verification.DossierSeal;

/** Keeps notes, sealed, and who is named in them. */
@Component
class NoteStore {

    private final JdbcClient jdbc;
    private final DossierSeal seal;

    NoteStore(JdbcClient jdbc, DossierSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(UUID dossierId, String text, @Nullable UUID corrects, List<String> names, String by, Instant at) {
        var id = UUID.randomUUID();
        List<@Nullable Object> values =
                Arrays.asList(id, dossierId, seal.seal(dossierId, place(id), text), by, Timestamp.from(at), corrects);
        jdbc.sql("""
                insert into note (id, dossier_id, content, written_by, written_at, corrects)
                values (?, ?, ?, ?, ?, ?)""").params(values).update();
        // who was named before the correction has been told already
        var note = corrects == null ? id : corrects;
        names.stream()
                .filter(name -> !name.equals(by))
                .forEach(
                        name -> jdbc.sql("insert ignore into mention (note_id, dossier_id, colleague) values (?, ?, ?)")
                                .params(note, dossierId, name)
                                .update());
    }

    /** The dossier of somebody's own note, if it is one and theirs. */
    Optional<UUID> ownNote(UUID id, String name) {
        return jdbc.sql("select dossier_id from note where id = ? and written_by = ? and corrects is null")
                .params(id, name)
                .query(UUID.class)
                .optional();
    }

    List<Note> of(UUID dossierId) {
        var mentioned = jdbc
                .sql("select note_id, colleague from mention where dossier_id = ? order by colleague")
                .param(dossierId)
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Named::noteId, Collectors.mapping(Named::colleague, Collectors.toList())));
        var notes = new LinkedHashMap<UUID, List<Row>>();
        jdbc.sql("select id, content, written_by, written_at, corrects from note where dossier_id = ? order by number")
                .param(dossierId)
                .query((row, at) -> read(dossierId, row))
                .list()
                .forEach(row -> notes.computeIfAbsent(
                                Objects.requireNonNullElse(row.corrects, row.id), id -> new ArrayList<>())
                        .add(row));
        return notes.entrySet().stream()
                .map(one ->
                        note(one.getKey(), dossierId, one.getValue(), mentioned.getOrDefault(one.getKey(), List.of())))
                .toList()
                .reversed();
    }

    private static Note note(UUID id, UUID dossierId, List<Row> wordings, List<String> mentioned) {
        var earlier = wordings.subList(0, wordings.size() - 1).reversed().stream()
                .map(Row::wording)
                .toList();
        var first = wordings.getFirst().wording();
        return new Note(
                id,
                dossierId,
                wordings.getLast().wording().text(),
                first.writtenBy(),
                first.writtenAt(),
                earlier,
                mentioned);
    }

    private Row read(UUID dossierId, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Row(
                id,
                row.getObject("corrects", UUID.class),
                new Note.Wording(
                        seal.open(dossierId, place(id), row.getString("content"))
                                .orElse(""),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()));
    }

    private static String place(UUID id) {
        return id + "/note";
    }

    List<Mention> unseen(String name) {
        return jdbc.sql("""
                select m.note_id, m.dossier_id, n.written_by, n.written_at
                from mention m join note n on n.id = m.note_id
                where m.colleague = ? and m.seen_at is null order by n.number desc limit 100""").param(name).query(Mention.class).list();
    }

    void seen(UUID dossierId, String name, Instant at) {
        jdbc.sql("update mention set seen_at = ? where dossier_id = ? and colleague = ? and seen_at is null")
                .params(Timestamp.from(at), dossierId, name)
                .update();
    }

    void forget(UUID dossierId) {
        jdbc.sql("delete from mention where dossier_id = ?").param(dossierId).update();
        jdbc.sql("delete from note where dossier_id = ?").param(dossierId).update();
    }

    record Named(UUID noteId, String colleague) {}

    private record Row(UUID id, @Nullable UUID corrects, Note.Wording wording) {}
}
