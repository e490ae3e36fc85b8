package proofdesk.assure;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver;
import org.springframework.web.client.RestClient;

/**
 * Assure's calls that answer with something binary. The answer is left open for the reader, who closes it. Opening is
 * repeated while Assure is unavailable; once bytes flow, nothing is.
 */
class AssureStreams {

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
        return calls.make(
                operation,
                variables,
                () -> http.get()
                        .uri("/assure" + path, variables)
                        .accept(accepted)
                        .header(
                                HttpHeaders.ACCEPT_ENCODING,
                                "identity") // or the length would not be that of the content
                        .attributes(RequestAttributeClientRegistrationIdResolver.clientRegistrationId("assure"))
                        .exchangeForRequiredValue((request, response) -> answer(operation, response), false));
    }

    private Answer answer(String operation, ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        var headers = response.getHeaders();
        if (!status.is2xxSuccessful()) {
            try (var body = response.getBody()) {
                throw Failures.answered(operation, status.value(), Problem.read(body));
            }
        }
        var encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            response.getBody().close();
            throw Failures.nonsense(operation, "an encoding nobody asked for");
        }
        var length = headers.getContentLength();
        return new Answer(
                operation, headers, length, new VendorStream(response.getBody(), length, properties.streamingLimit()));
    }

    /** @param length in bytes, or -1 when Assure did not say */
    record Answer(String operation, HttpHeaders headers, long length, InputStream body) {

        @Override
        public String toString() {
            return operation;
        }
    }
}
