package proofdesk.review;

import java.util.UUID;
import proofdesk.activity.Change;

/** A decision was made, taken back, confirmed or returned; never what it says. */
record DecisionMade(UUID dossierId, UUID verificationId, String actor, String kind) implements Change {}
