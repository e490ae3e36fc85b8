package proofdesk.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import proofdesk.verification.Contended;
import proofdesk.verification.Notifications;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes Assure's callbacks (contract assure 14.1): three texts, no verdict, to be answered within ten seconds. The
 * header given with the order is the only proof of where one comes from; without it nothing is said of what exists.
 */
@RestController
class AssureCallbacks {

    /** In bytes; the real thing has about 150. */
    private static final int LARGEST = 64 * 1024;

    private final Notifications notifications;
    private final Inbox inbox;
    private final JsonMapper json;

    AssureCallbacks(Notifications notifications, Inbox inbox, JsonMapper json) {
        this.notifications = notifications;
        this.inbox = inbox;
        this.json = json;
    }

    @PostMapping(CallbackSecurity.ASSURE)
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        var check = notifications.checkOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (check.isEmpty()) {
            inbox.refused("unauthorized");
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            inbox.refused("too large");
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var callback = read(body);
        if (callback.isEmpty()) {
            inbox.refused("unreadable");
            return ResponseEntity.badRequest().build();
        }
        return Contended.take(() -> inbox.take(check.get(), callback.get()))
                ? ResponseEntity.ok().build()
                : ResponseEntity.status(HttpStatus.CONFLICT).build();
    }

    @RequestMapping(CallbackSecurity.ASSURE)
    ResponseEntity<Void> anythingElse() {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(HttpMethod.POST)
                .build();
    }

    private Optional<Callback> read(byte[] body) {
        try {
            var node = json.readTree(body);
            var callback = new Callback(text(node, "dossierId"), text(node, "processId"), text(node, "status"));
            return callback.plausible() ? Optional.of(callback) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty(); // its message would quote the body
        }
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    /** The three texts; process and status are empty when they did not come. */
    record Callback(String folder, String process, String status) {

        /** Assure's ids are UUIDs; anything that can be an id in a path is one. */
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}");

        boolean plausible() {
            return ID.matcher(folder).matches()
                    && (process.isEmpty() || ID.matcher(process).matches());
        }

        @Override
        public String toString() {
            return "Callback[" + folder + "]"; // whatever else was sent may be anything
        }
    }
}
