package proofdesk.provider;

import org.jspecify.annotations.Nullable;

/**
 * A vendor did not do what was asked, divided by what the caller can do about it. Messages hold ids and the vendor's
 * own titles, never bodies: those may hold personal data.
 */
public abstract sealed class ProviderException extends RuntimeException {

    private final String reference;

    private ProviderException(String message, String reference, @Nullable Throwable cause) {
        super(message, cause);
        this.reference = reference;
    }

    /** What to name when asking somebody: the vendor's trace id where it gave one, else a number of ours. */
    public String reference() {
        return reference;
    }

    /** Which of them it is, as a part of the keys of messages, e.g. {@code NOT_AUTHORIZED}. */
    public final String word() {
        return switch (this) {
            case Gone gone -> "GONE";
            case Refused refused -> "REFUSED";
            case NotAuthorized notAuthorized -> "NOT_AUTHORIZED";
            case NotSetUp notSetUp -> "NOT_SET_UP";
            case Unavailable unavailable -> "UNAVAILABLE";
        };
    }

    /** It is not there, or not any more. */
    public static final class Gone extends ProviderException {
        public Gone(String message, String reference) {
            super(message, reference, null);
        }
    }

    /** The vendor understood and will not; asking again changes nothing. */
    public static final class Refused extends ProviderException {
        public Refused(String message, String reference) {
            super(message, reference, null);
        }
    }

    /** Our credentials were not taken: for an administrator. */
    public static final class NotAuthorized extends ProviderException {
        public NotAuthorized(String message, String reference, @Nullable Throwable cause) {
            super(message, reference, cause);
        }
    }

    /** The vendor is not set up here, or not any more: nobody was asked, and it is for an administrator. */
    public static final class NotSetUp extends ProviderException {
        public NotSetUp(String message, String reference) {
            super(message, reference, null);
        }
    }

    /** Down, slow, overloaded or answering nonsense; later it may work. */
    public static sealed class Unavailable extends ProviderException {
        public Unavailable(String message, String reference, @Nullable Throwable cause) {
            super(message, reference, cause);
        }
    }

    /** Unavailable, and it says from when on it wants to be asked again: not before. */
    public static final class Busy extends Unavailable {

        private final transient RetryAfter retryAfter;

        public Busy(String message, String reference, RetryAfter retryAfter) {
            super(message, reference, null);
            this.retryAfter = retryAfter;
        }

        public RetryAfter retryAfter() {
            return retryAfter;
        }
    }
}
