package proofdesk.review;

/**
 * What a reviewer is about to decide.
 *
 * @param reason the code of one of the reasons, or empty
 * @param note for colleagues, or empty
 * @param message for the customer, or empty
 * @param after the number of the last decision the reviewer saw, 0 for none; there must be no later one
 */
public record Choice(Decision.Kind kind, String reason, String note, String message, int after) {

    /** In characters; for each of the two texts. */
    public static final int LONGEST = 10_000;

    public Choice {
        if (note.length() > LONGEST || message.length() > LONGEST) {
            throw new IllegalArgumentException("A text has at most " + LONGEST + " characters");
        }
    }

    @Override
    public String toString() {
        return "Choice[" + kind + "]"; // its texts may hold anything
    }
}
