package proofdesk.result;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a check says: a missing check is neither passed nor failed. */
public enum State {
    PASSED,
    FAILED,
    NOT_REPORTED;

    /** Reads a vendor's boolean, which may also come as the text {@code "true"} (contract assure 16.11). */
    public static State of(JsonNode json) {
        return switch (json.asString("").toLowerCase(Locale.ROOT)) {
            case "true" -> PASSED;
            case "false" -> FAILED;
            default -> NOT_REPORTED;
        };
    }
}
