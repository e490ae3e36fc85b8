package proofdesk.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A capture link as stored. Of several, the one made last counts. */
record Link(
        UUID id,
        UUID verificationId,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {}
