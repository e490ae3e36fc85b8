package proofdesk.verification;

import proofdesk.provider.ProviderException;
import proofdesk.verification.Verification.Trouble.Kind;

/** What kind of trouble a vendor's refusal is. */
final class VendorTrouble {

    private VendorTrouble() {}

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
