package proofdesk.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Change;

/** Somebody looked, or had something masked shown to them; never what it was. */
record Looked(UUID dossierId, @Nullable UUID verificationId, String actor, String kind) implements Change {

    @Override
    public boolean inTrailOnly() {
        return true;
    }
}
