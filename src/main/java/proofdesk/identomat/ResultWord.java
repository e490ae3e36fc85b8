package proofdesk.identomat;

import java.util.Locale;
import proofdesk.result.Outcome;
import tools.jackson.databind.JsonNode;

/** The word for how a session ended, which comes in either case (contract identomat 5.2). */
final class ResultWord {

    private static final String MANUAL_CHECK = "manual_check";

    private ResultWord() {}

    /** As it came; empty when it did not. */
    static String of(JsonNode document) {
        var word = document.path("result");
        return word.isString() ? word.stringValue() : "";
    }

    /** A person's review is not the end, and neither is a session somebody has left: Identomat never says so. */
    static Outcome outcome(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "approved" -> Outcome.ACCEPTED;
            case "rejected" -> Outcome.REJECTED;
            case MANUAL_CHECK -> Outcome.PROCESSING;
            case "disagreed_with_terms" -> Outcome.CANCELED;
            case "in_progress" -> Outcome.PENDING;
            default -> Outcome.UNKNOWN;
        };
    }

    /** Whether one of Identomat's or the company's operators looks at it. */
    static boolean waitsForOperator(String word) {
        return word.equalsIgnoreCase(MANUAL_CHECK);
    }
}
