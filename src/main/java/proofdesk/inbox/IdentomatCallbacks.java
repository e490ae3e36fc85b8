package proofdesk.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import proofdesk.verification.Contended;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes Identomat's callbacks (contract identomat 6). They carry the account's callback key in clear and may carry a
 * code or a phone number, so nothing of a body is ever told. What they say of a result is read from Identomat.
 */
@RestController
class IdentomatCallbacks {

    /** In bytes; the real thing has a few hundred. */
    private static final int LARGEST = 64 * 1024;

    private final IdentomatCallbackProperties properties;
    private final Inbox inbox;
    private final JsonMapper json;

    IdentomatCallbacks(IdentomatCallbackProperties properties, Inbox inbox, JsonMapper json) {
        this.properties = properties;
        this.inbox = inbox;
        this.json = json;
    }

    @PostMapping(CallbackSecurity.IDENTOMAT)
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return refuse("too large", HttpStatus.CONTENT_TOO_LARGE);
        }
        var document = read(body);
        if (!proves(document.path("callbackApiKey"))) {
            return refuse("unauthorized", HttpStatus.UNAUTHORIZED);
        }
        var callback = Callback.of(document);
        if (callback.isEmpty()) {
            return refuse("unreadable", HttpStatus.BAD_REQUEST);
        }
        var status = properties.statusTypes().contains(callback.get().type());
        Contended.take(() -> inbox.take(callback.get(), status));
        return ResponseEntity.ok().build();
    }

    @RequestMapping(CallbackSecurity.IDENTOMAT)
    ResponseEntity<Void> anythingElse() {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(HttpMethod.POST)
                .build();
    }

    private ResponseEntity<Void> refuse(String why, HttpStatus status) {
        inbox.refusedSession(why);
        return ResponseEntity.status(status).build();
    }

    /** In constant time; what is no JSON has no key. */
    private boolean proves(JsonNode key) {
        return !properties.key().isEmpty()
                && key.isString()
                && MessageDigest.isEqual(
                        properties.key().getBytes(StandardCharsets.UTF_8),
                        key.stringValue().getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.missingNode(); // its message would quote the body
        }
    }

    /** What concerns us of one. */
    record Callback(String type, String session) {

        private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}");

        static Optional<Callback> of(JsonNode document) {
            var callback = new Callback(
                    document.path("type").asString(""),
                    document.path("sessionId").asString(""));
            return WORD.matcher(callback.type).matches()
                            && WORD.matcher(callback.session).matches()
                    ? Optional.of(callback)
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "Callback[" + type + "]"; // the session's token leads into it
        }
    }
}
