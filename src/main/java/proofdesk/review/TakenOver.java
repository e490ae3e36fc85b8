package proofdesk.review;

import java.time.Instant;

/** Somebody took a check from whoever held it. */
public record TakenOver(String from, String to, Instant at, String reason) {

    /** In characters. */
    public static final int LONGEST = 1_000;

    @Override
    public String toString() {
        return "TakenOver[" + from + ", " + to + "]"; // a reason may hold anything
    }
}
