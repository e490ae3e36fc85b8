package proofdesk.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the inbox; ids and words of ours only.
 *
 * @param source {@code callback} or {@code event}
 * @param event the kind of event; null for a callback
 * @param verdict what became of it
 * @param times how often the same one came
 */
record Notice(
        String id,
        Instant receivedAt,
        @Nullable Instant lastAt,
        String source,
        @Nullable String event,
        String verdict,
        int times,
        @Nullable UUID verificationId) {

    /** Whether what it asked for can be done once more. */
    boolean repeatable() {
        return verificationId != null || source.equals("event");
    }
}
