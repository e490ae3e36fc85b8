package proofdesk.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import proofdesk.result.Outcome;

/**
 * One line of a tray.
 *
 * @param id of the check; of the dossier where it is about no check of it
 * @param reference the dossier's own, if it has one
 * @param provider of the check
 * @param since since when it is in the tray
 * @param madeBy who proposed, escalated or assigned; empty where that is nobody
 * @param holder who looks into it
 * @param assignee who was asked to deal with it
 * @param changed whether others did something with the check since the user looked
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

    public boolean isCheck() {
        return !id.equals(dossierId);
    }

    @Override
    public String toString() {
        return "Item[" + id + "]"; // the reference may be personal
    }
}
