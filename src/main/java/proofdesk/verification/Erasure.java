package proofdesk.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An erasure as stored; done, it is the receipt. */
record Erasure(
        UUID id,
        UUID dossierId,
        @Nullable UUID verificationId,
        Instant requestedAt,
        String requestedBy,
        int attempts,
        @Nullable String troubleKind,
        @Nullable String troubleReference,
        @Nullable Instant troubleAt,
        @Nullable Instant nextTryAt,
        @Nullable Instant erasedAt) {}
