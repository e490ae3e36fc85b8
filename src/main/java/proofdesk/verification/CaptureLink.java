package proofdesk.verification;

import java.net.URI;
import java.time.Instant;

/**
 * The link of our own that is handed to the person.
 *
 * @param url {@code <public url>/c/<token>}; whoever has it can act as the person, so it is never logged
 */
public record CaptureLink(URI url, Instant expiresAt) {

    @Override
    public String toString() {
        return "CaptureLink[expires " + expiresAt + "]";
    }
}
