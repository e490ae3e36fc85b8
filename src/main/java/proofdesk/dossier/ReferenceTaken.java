package proofdesk.dossier;

import java.util.UUID;

/** Another dossier already has this reference. The message names no reference: it may be personal. */
public class ReferenceTaken extends RuntimeException {

    private final UUID dossierId;

    ReferenceTaken(UUID dossierId) {
        super("The reference belongs to the dossier " + dossierId);
        this.dossierId = dossierId;
    }

    /** The dossier that has it. */
    public UUID dossierId() {
        return dossierId;
    }
}
