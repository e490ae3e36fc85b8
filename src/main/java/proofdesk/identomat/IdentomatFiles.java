package proofdesk.identomat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import proofdesk.provider.Media;
import proofdesk.provider.ProviderException;
import proofdesk.provider.VendorStream;

/**
 * The pictures and videos of a session (contract identomat 2.4). Opening is repeated while Identomat is unavailable;
 * once bytes flow, nothing is.
 */
class IdentomatFiles {

    private static final int ENOUGH = 12;
    private static final Set<String> UNTOLD = Set.of("", "application/octet-stream");

    private final IdentomatWire wire;
    private final IdentomatCalls calls;
    private final IdentomatProperties properties;

    IdentomatFiles(IdentomatWire wire, IdentomatCalls calls, IdentomatProperties properties) {
        this.wire = wire;
        this.calls = calls;
        this.properties = properties;
    }

    /**
     * @param picture its name in the path, e.g. {@code card-front}
     * @throws ProviderException.Gone also where the session has none of that kind
     */
    @ReadAgain
    Media open(String token, String picture) {
        var page = "result/" + picture;
        var operation = IdentomatWire.operation(page);
        return calls.make(
                operation,
                () -> wire.post(page, wire.arguments().put("session_token", token))
                        .accept(MediaType.parseMediaType("image/*"), MediaType.parseMediaType("video/*"), MediaType.ALL)
                        .exchangeForRequiredValue((request, response) -> media(operation, response), false));
    }

    private Media media(String operation, ClientHttpResponse response) throws IOException {
        var keep = false;
        try {
            var status = response.getStatusCode();
            var told = contentType(response.getHeaders());
            if (!status.is2xxSuccessful() || told.contains("json") || told.startsWith("text/")) {
                throw said(operation, response);
            }
            refuseEncoding(operation, response.getHeaders());
            var length = response.getHeaders().getContentLength();
            var body =
                    new BufferedInputStream(new VendorStream(response.getBody(), length, properties.streamingLimit()));
            body.mark(ENOUGH);
            var first = body.readNBytes(ENOUGH);
            body.reset();
            var type = type(told, first);
            if (type.isEmpty()) {
                throw Failures.nonsense(operation, "something else than a picture or video");
            }
            keep = true;
            return new Media(type.get(), Optional.empty(), length, body);
        } finally {
            if (!keep) {
                response.close();
            }
        }
    }

    /** Why there is none: a word, a document that says what was wrong with the question, or a status. */
    private ProviderException said(String operation, ClientHttpResponse response) throws IOException {
        var reply = wire.reply(operation, response);
        if (reply.json().isString() && ErrorWord.is(reply.json().stringValue())) {
            return ErrorWord.said(operation, reply.json().stringValue());
        }
        if (reply.json().has("argumentError")) {
            return new ProviderException.Gone(operation + " has none", Failures.reference());
        }
        return reply.status() >= 200 && reply.status() < 300
                ? Failures.nonsense(operation, "something else than a picture or video")
                : Failures.answered(operation, reply.status());
    }

    private static String contentType(HttpHeaders headers) {
        var told = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return told == null ? "" : told.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static void refuseEncoding(String operation, HttpHeaders headers) {
        var encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Failures.nonsense(operation, "an encoding nobody asked for");
        }
    }

    /** What it is by its first bytes, else by its label; never a label that can carry script. */
    private static Optional<String> type(String told, byte[] first) {
        if (begins(first, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of("image/jpeg");
        }
        if (begins(first, 0, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        if (UNTOLD.contains(told)) {
            return begins(first, 4, 'f', 't', 'y', 'p')
                    ? Optional.of("video/mp4")
                    : begins(first, 0, 0x1a, 0x45, 0xdf, 0xa3) ? Optional.of("video/webm") : Optional.empty();
        }
        return told.matches("(image|video)/[a-z0-9.-]+") && !looksLikeText(first)
                ? Optional.of(told)
                : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, int... expected) {
        if (bytes.length < at + expected.length) {
            return false;
        }
        for (var i = 0; i < expected.length; i++) {
            if ((bytes[at + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether this begins like HTML, XML or JSON, or is nothing at all. */
    private static boolean looksLikeText(byte[] first) {
        for (var b : first) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b == '<' || b == '{' || b == '[' || b == '"';
            }
        }
        return true;
    }
}
