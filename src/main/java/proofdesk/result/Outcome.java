package proofdesk.result;

/** Where a check stands, in vendor-neutral words. Only {@link #ACCEPTED} is acceptance. */
public enum Outcome {
    /** Nothing has reached the provider yet. */
    PENDING,
    /** The provider has what it needs and is working. */
    PROCESSING,
    ACCEPTED,
    REJECTED,
    INCONCLUSIVE,
    FAILED,
    CANCELED,
    /** The provider said a word we do not know: shown as it came, never final, never acceptance. */
    UNKNOWN;

    /** Whether the provider will not change its mind any more (contract assure 11). */
    public boolean isFinal() {
        return switch (this) {
            case ACCEPTED, REJECTED, INCONCLUSIVE, FAILED, CANCELED -> true;
            case PENDING, PROCESSING, UNKNOWN -> false;
        };
    }
}
