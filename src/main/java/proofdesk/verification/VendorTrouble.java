package proofdesk.verification;

import java.time.Duration;
import java.time.Instant;
import proofdesk.provider.ProviderException;
import proofdesk.verification.Verification.Trouble.Kind;

/** What kind of trouble a vendor's refusal is. */
final class VendorTrouble {

    /** A vendor that asks for more is asked again all the same. */
    private static final Duration LONGEST_RESPITE = Duration.ofHours(1);

    private VendorTrouble() {}

    /** Our own pause, or a longer one where the vendor asks for it. */
    static Duration pause(ProviderException e, Duration own, Instant now) {
        if (!(e instanceof ProviderException.Busy busy)) {
            return own;
        }
        var wanted = busy.retryAfter().pause(now);
        var granted = wanted.compareTo(LONGEST_RESPITE) > 0 ? LONGEST_RESPITE : wanted;
        return granted.compareTo(own) > 0 ? granted : own;
    }

    static Kind kind(ProviderException e) {
        return switch (e) {
            case ProviderException.Gone gone -> Kind.GONE;
            case ProviderException.Refused refused -> Kind.REFUSED;
            case ProviderException.NotAuthorized notAuthorized -> Kind.NOT_AUTHORIZED;
            case ProviderException.NotSetUp notSetUp -> Kind.NOT_SET_UP;
            case ProviderException.Unavailable unavailable -> Kind.UNAVAILABLE;
        };
    }
}
