package proofdesk.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
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

    private static final int TRIES = 5;

    private final Notifications notifications;
    private final Inbox inbox;
    private final JsonMapper json;

    AssureCallbacks(Notifications notifications, Inbox inbox, JsonMapper json) {
        this.notifications = notifications;
        this.inbox = inbox;
        this.json = json;
    }

    @PostMapping("/callbacks/assure")
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        var check = notifications.checkOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (check.isEmpty()) {
            inbox.refused("unauthorized");
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        var callback = read(request);
        if (callback.isEmpty()) {
            inbox.refused("unreadable");
            return ResponseEntity.badRequest().build();
        }
        return accept(check.get(), callback.get())
                ? ResponseEntity.ok().build()
                : ResponseEntity.status(HttpStatus.CONFLICT).build();
    }

    private boolean accept(UUID check, Callback callback) {
        for (var tries = 1; ; tries++) {
            try {
                return inbox.take(check, callback);
            } catch (OptimisticLockingFailureException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Optional<Callback> read(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return Optional.empty();
        }
        try {
            var node = json.readTree(body);
            var folder = text(node, "dossierId");
            return folder.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Callback(folder, text(node, "processId"), text(node, "status")));
        } catch (JacksonException e) {
            return Optional.empty(); // its message would quote the body
        }
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    /** The three texts; process and status are empty when they did not come. */
    record Callback(String folder, String process, String status) {}
}
