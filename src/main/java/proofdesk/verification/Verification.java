package proofdesk.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.Offer.Way;
import proofdesk.result.Outcome;

/**
 * One check at one provider, as screens see it. Times are null until the step has happened.
 *
 * @param provider the provider's id
 * @param processType the vendor's word
 * @param way how the pictures get to the provider
 * @param statusWord the vendor's own word when last read; empty before
 * @param link how its capture link stands; the address itself is asked for apart
 * @param sentAt when staff first handed the link over (copied, mailed, shown)
 * @param openedAt when the person first opened it
 * @param handedOverAt when the person went on to the provider
 * @param firstPictureAt when the first picture at the provider was first seen; the provider's time limit runs from here
 * @param processingAt when the provider was first seen working
 * @param endedAt when a final outcome was first read
 * @param deadline when the provider's time limit ends, where it has one and it runs
 * @param givenUpAt when Proofdesk stopped asking the vendor by itself, since nothing had come for long: probably the
 *     person has abandoned it. No outcome: a notification, or looking again, still turns the check
 * @param overturned the final outcome that the provider took back last; null when it stands by what it said
 * @param readAt when the vendor was last read successfully
 * @param trouble why the last try to reach the vendor failed; null when it did not
 * @param erasing null unless its erasure has been asked for and is not done
 */
public record Verification(
        UUID id,
        UUID dossierId,
        String provider,
        String processType,
        Way way,
        Outcome outcome,
        String statusWord,
        LinkState link,
        @Nullable Instant linkExpiresAt,
        Instant orderedAt,
        String orderedBy,
        @Nullable Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant firstPictureAt,
        @Nullable Instant processingAt,
        @Nullable Instant endedAt,
        @Nullable Instant deadline,
        @Nullable Instant givenUpAt,
        @Nullable Overturned overturned,
        @Nullable Instant readAt,
        @Nullable Trouble trouble,
        @Nullable Erasing erasing) {

    /** How a capture link stands. */
    public enum LinkState {
        /** Usable. */
        VALID,
        EXPIRED,
        REVOKED,
        /** The check has ended, so the link leads nowhere any more. */
        FINISHED
    }

    /**
     * The vendor could not be reached or refused.
     *
     * @param kind for the words to choose
     * @param reference to name when asking somebody
     */
    public record Trouble(Kind kind, String reference, Instant at) {
        public enum Kind {
            UNAVAILABLE,
            REFUSED,
            NOT_AUTHORIZED,
            NOT_SET_UP,
            GONE
        }
    }

    /**
     * A final outcome that the provider gave and took back.
     *
     * @param at when it was seen that it gave another
     */
    public record Overturned(Outcome before, Instant at) {}

    /**
     * An erasure under way.
     *
     * @param attempts tries so far that did not succeed
     * @param nextTryAt when it will be tried again
     */
    public record Erasing(
            Instant since,
            String by,
            int attempts,
            @Nullable Trouble trouble,
            @Nullable Instant nextTryAt) {}

    /** Where the check stands on its way; the last step that has happened. */
    public Step step() {
        if (endedAt != null) {
            return Step.ENDED;
        } else if (processingAt != null) {
            return Step.PROCESSING;
        } else if (handedOverAt != null) {
            return Step.AT_PROVIDER;
        } else if (openedAt != null) {
            return Step.OPENED;
        } else if (sentAt != null) {
            return Step.SENT;
        } else {
            return Step.LINK_MADE;
        }
    }

    /** The way of a check, in order. */
    public enum Step {
        LINK_MADE,
        SENT,
        OPENED,
        AT_PROVIDER,
        PROCESSING,
        ENDED
    }
}
