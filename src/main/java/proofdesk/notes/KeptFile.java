package proofdesk.notes;

import java.time.Instant;
import java.util.UUID;

/**
 * A file in a dossier.
 *
 * @param name as whoever added it called it; may hold anything
 * @param type what its content says it is
 * @param size in bytes
 */
public record KeptFile(
        UUID id, UUID dossierId, String name, FileType type, long size, String addedBy, Instant addedAt) {

    KeptFile longer(int by) {
        return new KeptFile(id, dossierId, name, type, size + by, addedBy, addedAt);
    }

    @Override
    public String toString() {
        return "KeptFile[" + id + "]"; // its name may be a person's
    }
}
