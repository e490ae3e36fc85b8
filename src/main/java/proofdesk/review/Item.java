package proofdesk.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import proofdesk.result.Outcome;

/**
 * One line of a tray.
 *
 * @param id of the check; of the dossier where the tray holds dossiers
 * @param reference the dossier's own, if it has one
 * @param provider of the check, or of the dossier's latest one
 * @param since since when it is in the tray
 * @param madeBy who proposed, escalated or assigned; empty where that is nobody
 * @param holder who looks into it
 * @param assignee who was asked to deal with it
 * @param changed whether others did something in the dossier since the user looked
 */
public record Item(
        UUID id,
        UUID dossierId,
        Optional<String> reference,
        Optional<String> provider,
        Optional<Outcome> outcome,
        String statusWord,
        Instant since,
        String madeBy,
        Optional<String> holder,
        Optional<String> assignee,
        boolean changed) {

    @Override
    public String toString() {
        return "Item[" + id + "]"; // the reference may be personal
    }
}
