package proofdesk.comparison;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Change;

/** Somebody told whom to expect in a dossier, or no longer to expect anybody; never whom. */
record ExpectationChanged(UUID dossierId, String actor, String kind) implements Change {

    @Override
    public @Nullable UUID verificationId() {
        return null;
    }
}
