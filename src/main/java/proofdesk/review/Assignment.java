package proofdesk.review;

import java.time.Instant;
import java.util.UUID;

/** Somebody is asked to deal with a check, by a colleague or by themselves. */
public record Assignment(UUID verificationId, UUID dossierId, String assignee, String assignedBy, Instant assignedAt) {}
