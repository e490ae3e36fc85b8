package proofdesk.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Change;

/** A dossier got or lost a tag; not which. */
record Tagged(UUID dossierId, String actor, String kind) implements Change {

    @Override
    public @Nullable UUID verificationId() {
        return null;
    }
}
