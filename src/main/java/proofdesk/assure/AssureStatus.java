package proofdesk.assure;

import proofdesk.result.Outcome;
import tools.jackson.databind.JsonNode;

/** Assure's words for where a process stands, the same for all providers (contract assure 11). */
final class AssureStatus {

    private AssureStatus() {}

    /** The word as it came, empty when there is none. */
    static String word(JsonNode process) {
        return process.path("status").asString("");
    }

    /** Case matters and {@code canceled} has one l; a word nobody has told us is never acceptance. */
    static Outcome outcome(String word) {
        return switch (word) {
            case "pending" -> Outcome.PENDING;
            case "processing" -> Outcome.PROCESSING;
            case "accepted" -> Outcome.ACCEPTED;
            case "rejected" -> Outcome.REJECTED;
            case "inconclusive" -> Outcome.INCONCLUSIVE;
            case "failed" -> Outcome.FAILED;
            case "canceled" -> Outcome.CANCELED;
            default -> Outcome.UNKNOWN;
        };
    }
}
