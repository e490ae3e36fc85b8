package proofdesk.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the trail: who did what, when, to which dossier or check. */
public record Activity(
        long id,
        Instant at,
        String actor,
        String kind,
        UUID dossierId,
        @Nullable UUID verificationId) {}
