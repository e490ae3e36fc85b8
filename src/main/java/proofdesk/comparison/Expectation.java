package proofdesk.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whom staff expect to see in a dossier, by what the customer has told them.
 *
 * @param name in the order and script in which it was told; empty where none was
 * @param birth the date of birth
 * @param by who typed it last
 * @param version grows with each change
 */
public record Expectation(String name, Optional<LocalDate> birth, String by, Instant at, int version) {

    /** The longest name, in characters. */
    public static final int LONGEST = 300;

    @Override
    public String toString() {
        return "Expectation[" + version + "]"; // the rest is personal data
    }
}
