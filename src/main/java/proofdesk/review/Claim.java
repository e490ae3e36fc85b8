package proofdesk.review;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody looks into a check, so that nobody else need do the same.
 *
 * @param until when it ends by itself, unless the holder goes on looking
 */
public record Claim(UUID verificationId, UUID dossierId, String holder, Instant since, Instant until) {}
