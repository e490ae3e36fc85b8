package proofdesk.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One end-user's folder.
 *
 * @param version 0 until stored
 * @param reference the relying party's own, unique
 * @param erasingSince when its erasure was asked for; the row goes when that is done
 */
@Table("dossier")
public record Dossier(
        @Id UUID id,
        @Version int version,
        @Nullable String reference,
        Instant openedAt,
        String openedBy,
        @Nullable Instant erasingSince) {

    @Override
    public String toString() {
        return "Dossier[" + id + "]"; // the reference may be personal
    }
}
