package proofdesk.sandbox;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the vendor's dashboard is for: subscribing to events (contract assure 14.2). */
@RestController
class EventsController {

    private static final Duration FOREVER = Duration.ofDays(30);

    private final Events events;

    EventsController(Events events) {
        this.events = events;
    }

    /**
     * Sends events there from now on; without a url, nowhere. Other members: secret, header, encoding (hex, base64),
     * prefix, lifetime and retry (ISO 8601 durations). {@code POST /reset} brings back what the settings say.
     */
    @PostMapping("/events/subscription")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(@RequestBody JsonNode body) {
        var fields = new Fields(body);
        events.subscribe(new SandboxProperties.Events(
                Order.url(fields, "url"),
                fields.text("secret"),
                or(fields.matching("header", "[A-Za-z0-9-]+", "the name of a header"), "X-Signicat-Signature"),
                or(fields.oneOf("encoding", Set.of("hex", "base64")), "hex"),
                or(fields.matching("prefix", "[\\x21-\\x7e]*", "visible ASCII"), ""),
                duration(fields, "lifetime", Duration.ofHours(1)),
                duration(fields, "retry", Duration.ofSeconds(1))));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static Duration duration(Fields fields, String name, Duration otherwise) {
        var text = fields.text(name);
        try {
            var duration = text == null ? otherwise : Duration.parse(text);
            if (duration.isNegative() || duration.isZero() || duration.compareTo(FOREVER) > 0) {
                throw Problem.invalid(name, "a duration of at most " + FOREVER);
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw Problem.invalid(name, "an ISO 8601 duration");
        }
    }
}
