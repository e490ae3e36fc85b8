package proofdesk.verification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Change;

/** Something happened to a check, or to a dossier as a whole; {@code kind} is the word of the trail. */
record VerificationChanged(UUID dossierId, @Nullable UUID verificationId, String actor, String kind) implements Change {

    static VerificationChanged of(Check check, String actor, String kind) {
        return new VerificationChanged(check.dossierId(), check.id(), actor, kind);
    }
}
