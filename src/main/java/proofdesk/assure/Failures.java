package proofdesk.assure;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import proofdesk.provider.ProviderException;
import proofdesk.provider.RetryAfter;

/**
 * Sorts what went wrong by what can be done about it. An operation is named by its method and path template, so that
 * no id, artifact or personal data gets into a message.
 */
final class Failures {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String URI_TEMPLATE = RestClient.class.getName() + ".uriTemplate";

    private Failures() {}

    /** For {@code RestClient}: throws for an answer that is no success. */
    static void refuse(HttpRequest request, ClientHttpResponse response) throws IOException {
        var template = String.valueOf(request.getAttributes().get(URI_TEMPLATE));
        var path = template.substring(Math.max(0, template.lastIndexOf("/assure/")));
        var operation = request.getMethod() + " " + path;
        var status = response.getStatusCode().value();
        var said = answered(operation, status, read(response));
        throw status == TOO_MANY_REQUESTS
                ? RetryAfter.of(response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                        .<ProviderException>map(then ->
                                new ProviderException.Busy(String.valueOf(said.getMessage()), said.reference(), then))
                        .orElse(said)
                : said;
    }

    static ProviderException answered(String operation, int status, Problem problem) {
        var title = problem.title();
        var message = operation + " answered " + status + (title == null ? "" : ": " + title);
        var reference = reference(problem.traceId());
        return switch (status) {
            case 404, 410 -> new ProviderException.Gone(message, reference);
            case 401, 403 -> new ProviderException.NotAuthorized(message, reference, null);
            case 408, 425, 429 -> new ProviderException.Unavailable(message, reference, null);
            default -> {
                if (status < 400 || status >= 500) { // a redirect is a gateway's doing
                    yield new ProviderException.Unavailable(message, reference, null);
                }
                yield problem.isAboutCredentials()
                        ? new ProviderException.NotAuthorized(message, reference, null)
                        : new ProviderException.Refused(message, reference);
            }
        };
    }

    /** No answer, or one that broke off. */
    static ProviderException unreachable(String operation, @Nullable IOException cause) {
        var kind = cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")";
        return new ProviderException.Unavailable(operation + " got no answer" + kind, reference(null), cause);
    }

    /** A success that is none. What came is not kept as a cause: parsers quote what they could not read. */
    static ProviderException nonsense(String operation, String what) {
        return new ProviderException.Unavailable(operation + " answered with " + what, reference(null), null);
    }

    /** What we know the vendor cannot take is not sent. */
    static ProviderException refused(String why) {
        return new ProviderException.Refused(why, reference(null));
    }

    static ProviderException busy(String operation) {
        return new ProviderException.Unavailable(
                operation + " waits for too many calls before it", reference(null), null);
    }

    static ProviderException notAuthorized(String operation) {
        return new ProviderException.NotAuthorized(operation + " was not reached with a token", reference(null), null);
    }

    /** Encoding leaves dots alone, and servers walk up on them; no id of Assure's looks like that. */
    static void refuseDots(String operation, Map<String, String> ids) {
        if (ids.values().stream().anyMatch(id -> id.matches("[.]{0,2}"))) {
            throw new ProviderException.Gone(operation + " was not asked for an id that is none", reference(null));
        }
    }

    private static Problem read(ClientHttpResponse response) {
        try (InputStream body = response.getBody()) {
            return Problem.read(body);
        } catch (IOException e) {
            return Problem.UNTOLD; // the status says enough
        }
    }

    private static String reference(@Nullable String traceId) {
        return traceId != null
                ? traceId
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
