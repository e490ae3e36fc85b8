package proofdesk.notes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A note in a dossier. What was written stays: a correction is a newer wording of the same note.
 *
 * @param text as it reads now
 * @param earlier what it read before, newest first; empty where it was never corrected
 * @param mentioned the colleagues it names
 */
public record Note(
        UUID id,
        UUID dossierId,
        String text,
        String writtenBy,
        Instant writtenAt,
        List<Wording> earlier,
        List<String> mentioned) {

    /** In characters. */
    public static final int LONGEST = 10_000;

    /** What a note read once, by whom and since when. */
    public record Wording(String text, String writtenBy, Instant writtenAt) {
        @Override
        public String toString() {
            return "Wording[" + writtenAt + "]"; // a note may hold anything
        }
    }

    @Override
    public String toString() {
        return "Note[" + id + "]"; // a note may hold anything
    }
}
