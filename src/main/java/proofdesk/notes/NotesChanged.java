package proofdesk.notes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Change;

/** Notes or files of a dossier changed; never what they hold or are called. */
record NotesChanged(UUID dossierId, String actor, String kind) implements Change {

    @Override
    public @Nullable UUID verificationId() {
        return null;
    }

    @Override
    public boolean inTrailOnly() {
        return kind.equals("file.downloaded");
    }
}
