package proofdesk.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a check or a whole dossier was erased; holds ids only.
 *
 * @param verificationId null when the whole dossier went
 * @param erasedAt null while the vendor has not confirmed yet
 */
public record ErasureReceipt(
        UUID id,
        UUID dossierId,
        @Nullable UUID verificationId,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant erasedAt) {}
