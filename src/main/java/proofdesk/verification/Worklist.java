package proofdesk.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.result.Outcome;
import proofdesk.security.Role;

/** Dossiers with their latest check, newest first, a page at a time. */
@Service
public class Worklist {

    @PreAuthorize(Role.MAY_LOOK)
    public List<Row> page(Filter filter, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    @PreAuthorize(Role.MAY_LOOK)
    public int count(Filter filter) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param reference part of the dossier's own reference or id; blank for any
     * @param outcome of the latest check; null for any
     * @param provider of the latest check; null for any
     */
    public record Filter(
            String reference,
            @Nullable Outcome outcome,
            @Nullable String provider) {
        public static final Filter NONE = new Filter("", null, null);
    }

    /**
     * @param person the person's name where the latest result holds one that may be shown
     * @param latest empty when no check was ordered yet
     */
    public record Row(
            UUID dossierId,
            @Nullable String reference,
            Instant openedAt,
            Optional<String> person,
            Optional<Verification> latest,
            boolean beingErased) {

        @Override
        public String toString() {
            return "Row[" + dossierId + "]"; // reference and person are personal data
        }
    }
}
