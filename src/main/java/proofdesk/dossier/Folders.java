package proofdesk.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import proofdesk.dossier.Folders.Folder;

/** The folders at the vendors that belong to a dossier, and the dossier's own end. For other modules, never for screens. */
@Service
public class Folders {

    private final JdbcClient jdbc;

    Folders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> at(UUID dossierId, String vendor) {
        return jdbc.sql("select folder from vendor_dossier where dossier_id = ? and vendor = ?")
                .params(dossierId, vendor)
                .query(String.class)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is one already */
    public void remember(UUID dossierId, String vendor, String folder) {
        jdbc.sql("insert into vendor_dossier (dossier_id, vendor, folder) values (?, ?, ?)")
                .params(dossierId, vendor, folder)
                .update();
    }

    /** The dossier a vendor's folder belongs to; empty when it is none of ours. */
    public Optional<UUID> dossierOf(String vendor, String folder) {
        return jdbc.sql("select dossier_id from vendor_dossier where vendor = ? and folder = ?")
                .params(vendor, folder)
                .query(UUID.class)
                .optional();
    }

    /** Folder ids by vendor. */
    public Map<String, String> of(UUID dossierId) {
        return jdbc
                .sql("select vendor, folder from vendor_dossier where dossier_id = ?")
                .param(dossierId)
                .query(Folder.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Folder::vendor, Folder::folder));
    }

    /** What the vendor may call the dossier, in the relying party's words. */
    public Optional<String> reference(UUID dossierId) {
        return jdbc.sql("select reference from dossier where id = ? and reference is not null")
                .param(dossierId)
                .query(String.class)
                .optional();
    }

    public boolean isOpen(UUID dossierId) {
        return jdbc.sql("select count(*) from dossier where id = ? and erasing_since is null")
                .param(dossierId)
                .query(Integer.class)
                .single()
                .equals(1);
    }

    /** The dossier's own data key, as stored; empty when it has none (any more). */
    public Optional<byte[]> wrappedKey(UUID dossierId) {
        return jdbc.sql("select wrapped_key from dossier where id = ? and wrapped_key is not null")
                .param(dossierId)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Keeps a data key, unless the dossier has one already. */
    public void keepKey(UUID dossierId, byte[] wrapped) {
        jdbc.sql("update dossier set wrapped_key = ? where id = ? and wrapped_key is null")
                .params(wrapped, dossierId)
                .update();
    }

    /** Destroys the dossier's key too: what is left of it anywhere in the database is unreadable from now on.
     *
     * @return false when it is not there or is being erased already */
    public boolean beginErasing(UUID dossierId, Instant at) {
        return jdbc.sql(
                                "update dossier set erasing_since = ?, wrapped_key = null, version = version + 1 where id = ? and erasing_since is null")
                        .params(Timestamp.from(at), dossierId)
                        .update()
                == 1;
    }

    public void remove(UUID dossierId) {
        jdbc.sql("delete from vendor_dossier where dossier_id = ?")
                .param(dossierId)
                .update();
        jdbc.sql("delete from dossier where id = ?").param(dossierId).update();
    }

    record Folder(String vendor, String folder) {}
}
