package proofdesk.review;

import java.util.UUID;
import proofdesk.activity.Change;

/** A decision or a claim changed; never what was written. */
record ReviewChanged(UUID dossierId, UUID verificationId, String actor, String kind) implements Change {}
