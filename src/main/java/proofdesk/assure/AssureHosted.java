package proofdesk.assure;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import proofdesk.provider.Order;
import proofdesk.provider.Started;

/**
 * Assure's step G: a page where the person is led through the whole check (contract assure 8).
 *
 * @param ownSdk the word for Assure's own page; empty where it needs none
 */
record AssureHosted(AssureApi api, String ownSdk) {

    private static final Logger log = LoggerFactory.getLogger(AssureHosted.class);
    private static final String CAPTURE = "POST /assure/dossiers/{dossierId}/capture";

    /** @param sdk which page is wanted when it is to look as configured */
    Started start(List<AssureApi.Wanted> wanted, Order order, @Nullable String sdk) {
        var capture = new AssureApi.NewCapture(
                wanted,
                order.returnUrl(),
                order.notificationUrl(),
                order.authorizationHeader(),
                order.configuration().isPresent() && sdk != null ? sdk : ownSdk.isBlank() ? null : ownSdk,
                order.configuration().map(AssureApi.CaptureParameters::new).orElse(null));
        var started = api.startCapture(order.folder(), capture);
        var process = started.processId();
        return new Started(
                captureUrl(started.url()),
                process == null
                        ? null
                        : AssureProcesses.id(process.asString("")).orElse(null));
    }

    /** The fragment carries the artifact and must survive as it is (contract assure 16.26). */
    private static URI captureUrl(@Nullable String url) {
        try {
            var parsed = URI.create(url == null ? "" : url.strip());
            var scheme = String.valueOf(parsed.getScheme());
            if (parsed.getRawAuthority() != null
                    && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))) {
                return parsed;
            }
        } catch (IllegalArgumentException e) {
            log.debug("The capture address cannot be read"); // and is not repeated: it may carry the artifact
        }
        throw Failures.nonsense(CAPTURE, "no usable url");
    }
}
