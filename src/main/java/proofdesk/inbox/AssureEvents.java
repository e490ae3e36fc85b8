package proofdesk.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes Assure's events (contract assure 14.2 and 14.3). One that proves itself by its signature makes what it is about
 * due, once; one of a kind we do not know is kept and left alone.
 */
@RestController
class AssureEvents {

    /** In bytes; the real thing has less than a thousand. */
    private static final int LARGEST = 64 * 1024;

    private final EventProperties properties;
    private final Signature signature;
    private final Inbox inbox;
    private final JsonMapper json;
    private final Clock clock;

    AssureEvents(EventProperties properties, Inbox inbox, JsonMapper json, Clock clock) {
        this.properties = properties;
        this.signature = new Signature(properties);
        this.inbox = inbox;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(CallbackSecurity.ASSURE_EVENTS)
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return refuse("too large", HttpStatus.CONTENT_TOO_LARGE);
        }
        if (!signature.proves(body, request.getHeader(properties.signatureHeader()))) {
            return refuse("unsigned", HttpStatus.UNAUTHORIZED);
        }
        var event = read(body);
        if (event.isEmpty()) {
            return refuse("unreadable", HttpStatus.BAD_REQUEST);
        }
        if (late(event.get())) {
            return refuse("out of time", HttpStatus.GONE);
        }
        inbox.take(event.get(), properties.completed().contains(event.get().name()));
        return ResponseEntity.ok().build();
    }

    @RequestMapping(CallbackSecurity.ASSURE_EVENTS)
    ResponseEntity<Void> anythingElse() {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(HttpMethod.POST)
                .build();
    }

    private ResponseEntity<Void> refuse(String why, HttpStatus status) {
        inbox.refused("event " + why);
        return ResponseEntity.status(status).build();
    }

    /** Too old, from the future, or past its own end: what was recorded once must not work for ever. */
    private boolean late(Event event) {
        Instant now = clock.instant();
        var at = event.at();
        var end = event.expiresAt();
        return (at != null
                        && (at.isBefore(now.minus(properties.replayWindow()))
                                || at.isAfter(now.plus(properties.clockTolerance()))))
                || (end != null && end.isBefore(now.minus(properties.clockTolerance())));
    }

    private Optional<Event> read(byte[] body) {
        try {
            return Event.read(json.readTree(body));
        } catch (JacksonException e) {
            return Optional.empty(); // its message would quote the body
        }
    }
}
