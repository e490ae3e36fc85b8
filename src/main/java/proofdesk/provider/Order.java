package proofdesk.provider;

import java.net.URI;
import java.time.Instant;

/**
 * What a check is started with.
 *
 * @param folder the end-user's folder at the vendor
 * @param returnUrl where the person's browser comes back to
 * @param notificationUrl where the vendor may notify us
 * @param authorizationHeader the complete header value the vendor must send there, verbatim; secret
 * @param orderedAt when we ask
 */
public record Order(
        String folder,
        String processType,
        URI returnUrl,
        URI notificationUrl,
        String authorizationHeader,
        Instant orderedAt) {

    @Override
    public String toString() {
        return "Order[" + folder + ", " + processType + "]"; // the rest is secret
    }
}
