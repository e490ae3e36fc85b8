package proofdesk.identomat;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How anything is asked of Identomat: by POST, as JSON, with the company key in the body only. The body is written once;
 * what is signed is what is sent (contract identomat 8.16 and 8.17).
 */
final class IdentomatWire {

    private final RestClient http;
    private final IdentomatAddress address;
    private final IdentomatProperties properties;
    private final JsonMapper json;

    IdentomatWire(RestClient http, IdentomatAddress address, IdentomatProperties properties, JsonMapper json) {
        this.http = http;
        this.address = address;
        this.properties = properties;
        this.json = json;
    }

    /** @throws proofdesk.provider.ProviderException.NotSetUp when there is no key to ask with */
    ObjectNode arguments() {
        if (!properties.isSetUp()) {
            throw Failures.notSetUp();
        }
        return json.createObjectNode().put("company_key", properties.companyKey());
    }

    /** What the call is called in messages. */
    static String operation(String page) {
        return "Identomat POST " + page + "/";
    }

    RestClient.RequestHeadersSpec<?> post(String page, ObjectNode arguments) {
        var body = json.writeValueAsBytes(arguments);
        var request = http.post()
                .uri(address.page(page))
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT_ENCODING, "identity");
        if (properties.signs()) {
            request.header(
                    properties.authorizationHeader(),
                    properties.authorizationPrefix() + Signature.of(properties.secret(), body));
        }
        return request.body(body);
    }

    /** The answer to a call that answers with JSON, whatever its status. */
    Reply ask(String page, ObjectNode arguments) {
        return post(page, arguments)
                .accept(MediaType.APPLICATION_JSON)
                .exchangeForRequiredValue((request, response) -> reply(operation(page), response));
    }

    Reply reply(String operation, ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        try (InputStream in = response.getBody()) {
            var body = in.readNBytes(properties.largestReport() + 1);
            if (body.length > properties.largestReport()) {
                throw Failures.nonsense(operation, "more than is read");
            }
            return new Reply(operation, status, parsed(body));
        }
    }

    /** Missing where it is no JSON; the parser's complaint would quote it. */
    private JsonNode parsed(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.missingNode();
        }
    }

    /**
     * What came back. A word is an error whatever the status says; anything else counts only with a status of success.
     *
     * @param json missing when there was none
     */
    record Reply(String operation, int status, JsonNode json) {

        private static final int SHORTEST = 16;
        private static final int LONGEST = 100; // as much as is kept

        ObjectNode document() {
            refuseWords();
            if (!json.isObject()) {
                throw Failures.nonsense(operation, "something else than a document");
            }
            return (ObjectNode) json;
        }

        /** In JSON's quotes on the wire, without them here (contract identomat 8.1). */
        String token() {
            refuseWords();
            var text = json.isString() ? json.stringValue() : "";
            if (text.length() < SHORTEST || text.length() > LONGEST || !text.matches("[A-Za-z0-9._~-]+")) {
                throw Failures.nonsense(operation, "something else than a token");
            }
            return text;
        }

        /** @throws proofdesk.provider.ProviderException when this is a refusal, or no success */
        void refuseWords() {
            if (json.isString() && ErrorWord.is(json.stringValue())) {
                throw ErrorWord.said(operation, json.stringValue());
            }
            if (status == 404 || status == 410) { // a wrong path, not a session that is gone: that has a word
                throw Failures.nonsense(operation, status + " and no word for it");
            }
            if (status < 200 || status >= 300) {
                throw Failures.answered(operation, status);
            }
        }

        @Override
        public String toString() {
            return operation + " " + status; // the rest is personal data or a token
        }
    }
}
