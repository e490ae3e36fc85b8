package proofdesk.identomat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A session that an administrator has begun to look at a draft. No check, and in nobody's dossier.
 *
 * @param version 0 until stored
 * @param token of the session; null once it is deleted
 * @param deleteAt when it is deleted at the latest, or tried to be again
 */
@Table("identomat_tryout")
record Tryout(
        @Id UUID id,
        @Version int version,
        UUID configurationId,
        Instant begunAt,
        String begunBy,
        @Nullable String token,
        Instant deleteAt,
        @Nullable Instant deletedAt) {

    Tryout deleted(Instant at) {
        return new Tryout(id, version, configurationId, begunAt, begunBy, null, deleteAt, at);
    }

    Tryout again(Instant at) {
        return new Tryout(id, version, configurationId, begunAt, begunBy, token, at, null);
    }

    @Override
    public String toString() {
        return "Tryout[" + id + "]";
    }
}
