package proofdesk.identomat;

import java.io.IOException;
import java.net.HttpRetryException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;
import proofdesk.provider.ProviderException;

/**
 * Sorts what went wrong by what can be done about it. Nothing of a body gets into a message: a request holds the company
 * key, an answer a person's data.
 */
final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** By the status alone, where the body says nothing. */
    static ProviderException answered(String operation, int status) {
        var message = operation + " answered " + status;
        return switch (status) {
            case 404, 410 -> new ProviderException.Gone(message, reference());
            case 401, 403 -> new ProviderException.NotAuthorized(message, reference(), null);
            case 408, 425, 429 -> new ProviderException.Unavailable(message, reference(), null);
            default ->
                status >= 400 && status < 500
                        ? new ProviderException.Refused(message, reference())
                        : new ProviderException.Unavailable(message, reference(), null);
        };
    }

    /** An answer that is none. It is not kept as a cause: parsers quote what they could not read. */
    static ProviderException nonsense(String operation, String what) {
        return new ProviderException.Unavailable(operation + " answered with " + what, reference(), null);
    }

    static ProviderException refused(String why) {
        return new ProviderException.Refused(why, reference());
    }

    static ProviderException notSetUp() {
        return new ProviderException.NotSetUp("Identomat has no company key here, so it is not asked", reference());
    }

    static ProviderException busy(String operation) {
        return new ProviderException.Unavailable(operation + " waits for too many calls before it", reference(), null);
    }

    /** No answer, or one that broke off; headers that cannot be parsed come as an {@link IllegalArgumentException}. */
    static ProviderException translate(String operation, RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderException said) {
                return said;
            }
            if (cause instanceof HttpRetryException answer) { // how the JDK tells a 401 to what was streamed
                return answered(operation, answer.responseCode());
            }
            if (cause instanceof IOException broken) {
                var kind = broken.getClass().getSimpleName();
                return new ProviderException.Unavailable(
                        operation + " got no answer (" + kind + ")", reference(), broken);
            }
        }
        return nonsense(operation, "what cannot be read");
    }

    static boolean translatable(RuntimeException thrown) {
        return thrown instanceof RestClientException || thrown instanceof IllegalArgumentException;
    }

    /** Told once, under the reference that users are shown. */
    static ProviderException warned(ProviderException e) {
        log.warn("{} [{}]", e.getMessage(), e.reference());
        return e;
    }

    static String reference() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
