package proofdesk.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a check. Never changed: a changed mind is another decision with the next number.
 *
 * @param number from 1 on, for each check
 * @param reason the code of an editable reason; empty where none was asked for
 * @param note for colleagues; empty once the check is erased
 * @param message for the customer; empty once the check is erased
 * @param effectiveAt until then whoever made it may take it back
 * @param needsSecond whether it waits for another person
 * @param end what became of it, where something did
 */
public record Decision(
        UUID id,
        UUID dossierId,
        UUID verificationId,
        int number,
        Kind kind,
        String reason,
        String note,
        String message,
        String madeBy,
        Instant madeAt,
        Instant effectiveAt,
        boolean needsSecond,
        @Nullable End end) {

    /** What is decided. */
    public enum Kind {
        APPROVED,
        REJECTED,
        /** The customer is asked once more, at this provider or another, with this document or another. */
        ASKED_AGAIN,
        ESCALATED;

        /** Whether the check is dealt with. */
        public boolean closes() {
            return this == APPROVED || this == REJECTED;
        }
    }

    /** What became of a decision, by whom and when; once for each. */
    public record End(Kind kind, String madeBy, Instant madeAt, String note) {

        /** What can become of it. */
        public enum Kind {
            /** By whoever made it, before it took effect. */
            TAKEN_BACK,
            /** By another person. */
            CONFIRMED,
            /** By another person, to whoever made it. */
            RETURNED
        }

        @Override
        public String toString() {
            return "End[" + kind + "]"; // a note may hold anything
        }
    }

    /** How a decision stands. */
    public enum Standing {
        /** May still be taken back. */
        SETTLING,
        /** Waits for a second person. */
        PROPOSED,
        IN_EFFECT,
        TAKEN_BACK,
        RETURNED
    }

    /** How it stands at a moment. */
    public Standing standing(Instant now) {
        var ended = Optional.ofNullable(end).map(End::kind).orElse(null);
        if (ended == End.Kind.TAKEN_BACK) {
            return Standing.TAKEN_BACK;
        } else if (ended == End.Kind.RETURNED) {
            return Standing.RETURNED;
        } else if (ended == End.Kind.CONFIRMED) {
            return Standing.IN_EFFECT;
        } else if (needsSecond) {
            return Standing.PROPOSED;
        }
        return now.isBefore(effectiveAt) ? Standing.SETTLING : Standing.IN_EFFECT;
    }

    /** Whether it counts: neither taken back nor returned. */
    public boolean stands() {
        return end == null || end.kind() == End.Kind.CONFIRMED;
    }

    @Override
    public String toString() {
        return "Decision[" + id + " " + kind + "]"; // its texts may hold anything
    }
}
