package proofdesk.assure;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver;
import org.springframework.web.client.RestClient;
import proofdesk.provider.Part;
import proofdesk.provider.VendorStream;

/**
 * Assure's calls that answer with something binary. The answer is left open for the reader, who closes it. Opening is
 * repeated while Assure is unavailable; once bytes flow, nothing is.
 */
class AssureStreams {

    private static final int PARTIAL = 206;
    private static final int NO_SUCH_PART = 416;

    private final RestClient http;
    private final Calls calls;
    private final AssureProperties properties;

    AssureStreams(RestClient http, Calls calls, AssureProperties properties) {
        this.http = http;
        this.calls = calls;
        this.properties = properties;
    }

    /** @param path below {@code /assure}, a template; its variables are encoded */
    @ReadAgain
    Answer open(String path, Map<String, String> variables, MediaType... accepted) {
        var operation = "GET /assure" + path;
        return call(path, variables, null, accepted, response -> {
            refuseFailures(operation, response);
            if (response.getStatusCode().value() == PARTIAL) {
                response.getBody().close();
                throw Failures.nonsense(operation, "a part where the whole was asked for");
            }
            return whole(operation, response);
        });
    }

    /** @return the part or, from a vendor that knows no parts, the whole; empty when it is something else */
    @ReadAgain
    Optional<Answer> open(String path, Map<String, String> variables, Part part, MediaType... accepted) {
        var operation = "GET /assure" + path;
        return call(path, variables, part, accepted, response -> {
            var status = response.getStatusCode().value();
            if (status == PARTIAL || status == NO_SUCH_PART) {
                var range = status == PARTIAL
                        ? ContentRange.of(response.getHeaders(), part)
                        : Optional.<ContentRange>empty();
                if (range.isEmpty()) {
                    response.getBody().close();
                    return Optional.empty();
                }
                return Optional.of(part(operation, range.get(), response));
            }
            refuseFailures(operation, response);
            return Optional.of(whole(operation, response));
        });
    }

    private <T> T call(
            String path, Map<String, String> variables, @Nullable Part part, MediaType[] accepted, Reading<T> reading) {
        return calls.make(
                "GET /assure" + path,
                variables,
                () -> http.get()
                        .uri("/assure" + path, variables)
                        .accept(accepted)
                        .headers(headers -> {
                            // or the length would not be that of the content
                            headers.set(HttpHeaders.ACCEPT_ENCODING, "identity");
                            if (part != null) {
                                headers.set(HttpHeaders.RANGE, part.range());
                            }
                        })
                        .attributes(RequestAttributeClientRegistrationIdResolver.clientRegistrationId("assure"))
                        .exchangeForRequiredValue((request, response) -> reading.of(response), false));
    }

    private static void refuseFailures(String operation, ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (!status.is2xxSuccessful()) {
            try (var body = response.getBody()) {
                throw Failures.answered(operation, status.value(), Problem.read(body));
            }
        }
    }

    private Answer whole(String operation, ClientHttpResponse response) throws IOException {
        var length = response.getHeaders().getContentLength();
        return answer(operation, response, length, Optional.empty(), length);
    }

    private Answer part(String operation, ContentRange range, ClientHttpResponse response) throws IOException {
        var part = range.part();
        return answer(operation, response, range.length(), Optional.of(part), part.count());
    }

    private Answer answer(
            String operation, ClientHttpResponse response, long length, Optional<Part> part, long expected)
            throws IOException {
        var headers = response.getHeaders();
        var encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            response.getBody().close();
            throw Failures.nonsense(operation, "an encoding nobody asked for");
        }
        var body = new VendorStream(response.getBody(), expected, properties.streamingLimit());
        return new Answer(operation, headers, length, part, body);
    }

    /**
     * @param length of the whole in bytes, or -1 when Assure did not say
     * @param part what of the whole the body is; empty for all of it
     */
    record Answer(String operation, HttpHeaders headers, long length, Optional<Part> part, InputStream body) {

        @Override
        public String toString() {
            return operation;
        }
    }

    private interface Reading<T> {
        T of(ClientHttpResponse response) throws IOException;
    }
}
