package proofdesk.result;

import java.util.Locale;

/** How alike two faces are, in the vendors' words; they differ in case (contract assure 16.9). */
public enum Similarity {
    HIGH,
    MEDIUM,
    LOW,
    VERY_LOW,
    /** A number from 0 to 1, of which the vendor does not say from where on it is a match. */
    MEASURED,
    /** A word we do not know: shown as it came, never read as a match. */
    UNKNOWN;

    public static Similarity of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "high" -> HIGH;
            case "medium" -> MEDIUM;
            case "low" -> LOW;
            case "verylow" -> VERY_LOW;
            default -> UNKNOWN;
        };
    }
}
