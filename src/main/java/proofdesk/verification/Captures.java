package proofdesk.verification;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the person being verified does, with nothing but the token of a link. Nobody is signed in here. */
@Service
public class Captures {

    /** How the link of this token stands; notes that it was opened when it is usable. Safe to repeat. */
    public Opening open(String token) {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands the person over: begins the check at the vendor, or goes on with the one already begun.
     *
     * @return where to send the browser; empty when the link is not usable (any more), then {@link #open} says why
     * @throws proofdesk.provider.ProviderException when the vendor cannot begin now; trying again is safe
     */
    public Optional<URI> handOver(String token) {
        throw new UnsupportedOperationException();
    }

    /** The person came back from the vendor. What the browser says of the outcome is only a hint to look. */
    public Opening returned(String token) {
        throw new UnsupportedOperationException();
    }

    /**
     * How a link stands.
     *
     * @param provider the provider's id, for its tips; empty when the token is unknown
     */
    public record Opening(State state, Optional<String> provider, Optional<String> processType) {
        public enum State {
            /** Ready to hand over. */
            READY,
            /** Already handed over once; going on is possible. */
            BEGUN,
            EXPIRED,
            REVOKED,
            /** The person has done what was asked; the check is being worked on or has ended. */
            FINISHED,
            UNKNOWN
        }
    }
}
