package proofdesk.identomat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What sessions at Identomat are begun with, by a name that staff know.
 *
 * @param version 0 until stored
 * @param owner who looks after it
 * @param archivedAt since when it is offered no more; its versions stay, for the checks that were started with them
 * @param draft what is being worked on, as {@link Plan} writes it; null when nothing was changed since the last version
 */
@Table("identomat_configuration")
record Configuration(
        @Id UUID id,
        @Version int version,
        String name,
        String description,
        String owner,
        Instant createdAt,
        @Nullable Instant archivedAt,
        @Nullable String draft,
        boolean draftEmbedded,
        @Nullable Instant draftAt,
        @Nullable String draftBy) {

    Configuration called(String otherName, String otherDescription, String otherOwner) {
        return new Configuration(
                id,
                version,
                otherName,
                otherDescription,
                otherOwner,
                createdAt,
                archivedAt,
                draft,
                draftEmbedded,
                draftAt,
                draftBy);
    }

    Configuration archived(@Nullable Instant at) {
        return new Configuration(
                id, version, name, description, owner, createdAt, at, draft, draftEmbedded, draftAt, draftBy);
    }

    Configuration drafted(Draft changed, Instant at, String by) {
        return new Configuration(
                id,
                version,
                name,
                description,
                owner,
                createdAt,
                archivedAt,
                Plan.text(changed),
                changed.embedded(),
                at,
                by);
    }

    Configuration undrafted() {
        return new Configuration(
                id, version, name, description, owner, createdAt, archivedAt, null, draftEmbedded, null, null);
    }

    @Override
    public String toString() {
        return "Configuration[" + id + "]";
    }
}
