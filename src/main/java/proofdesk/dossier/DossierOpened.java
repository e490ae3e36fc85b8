package proofdesk.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Change;

/** A dossier was opened. */
public record DossierOpened(UUID dossierId, String actor) implements Change {

    @Override
    public @Nullable UUID verificationId() {
        return null;
    }

    @Override
    public String kind() {
        return "dossier.opened";
    }
}
