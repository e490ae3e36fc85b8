package proofdesk.identomat;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Persistable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A version that was published. Never changed and never deleted, since checks were started with it.
 *
 * @param number from 1 on, without a gap
 * @param plan as {@link Plan} writes it
 * @param note what has changed, in the publisher's words
 */
@Table("identomat_version")
record ConfigurationVersion(
        @Id UUID id,
        UUID configurationId,
        int number,
        String plan,
        boolean embedded,
        Instant publishedAt,
        String publishedBy,
        String note)
        implements Persistable<UUID> {

    Draft draft() {
        return Plan.stored(plan, embedded);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Stored once and only read afterwards. */
    @Override
    public boolean isNew() {
        return true;
    }

    @Override
    public String toString() {
        return "ConfigurationVersion[" + configurationId + " " + number + "]";
    }
}
