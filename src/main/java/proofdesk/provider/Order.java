package proofdesk.provider;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a check is started with.
 *
 * @param folder the end-user's folder at the vendor
 * @param returnUrl where the person's browser comes back to
 * @param notificationUrl where the vendor may notify us
 * @param authorizationHeader the complete header value the vendor must send there, verbatim; secret
 * @param orderedAt when we ask
 * @param configuration the vendor's id of how its pages should look and work, where one was chosen
 */
public record Order(
        String folder,
        String processType,
        URI returnUrl,
        URI notificationUrl,
        String authorizationHeader,
        Instant orderedAt,
        Optional<String> configuration) {

    public Order(
            String folder,
            String processType,
            URI returnUrl,
            URI notificationUrl,
            String authorizationHeader,
            Instant orderedAt) {
        this(folder, processType, returnUrl, notificationUrl, authorizationHeader, orderedAt, Optional.empty());
    }

    @Override
    public String toString() {
        return "Order[" + folder + ", " + processType + "]"; // the rest is secret
    }
}
