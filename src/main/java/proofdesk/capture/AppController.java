package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import proofdesk.provider.Offer.Way;
import proofdesk.verification.Captures;
import proofdesk.verification.DirectCaptures;
import proofdesk.verification.DirectCaptures.NotNow;
import proofdesk.verification.DirectCaptures.Wanted;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * For the relying party's own app with a provider's SDK in it, which needs no server of its own: the token in the address
 * is all it has. Described in {@code /openapi/app.json}; what is said there is kept.
 */
@RestController
@RequestMapping("/c/{token}/app")
class AppController {

    private final Captures captures;
    private final DirectCaptures direct;
    private final Bodies bodies;
    private final Pace pace;
    private final DirectProperties properties;
    private final JsonMapper json;

    AppController(
            Captures captures,
            DirectCaptures direct,
            Bodies bodies,
            Pace pace,
            DirectProperties properties,
            JsonMapper json) {
        this.captures = captures;
        this.direct = direct;
        this.bodies = bodies;
        this.pace = pace;
        this.properties = properties;
        this.json = json;
    }

    @GetMapping
    Task task(@PathVariable String token, HttpServletRequest request) {
        pace.count(token, request);
        captures.open(token);
        return Task.of(wanted(token));
    }

    @PostMapping("/launch")
    Launch launch(@PathVariable String token, HttpServletRequest request) {
        pace.count(token, request);
        var wanted = wanted(token);
        return asked(token, () -> new Launch(wanted.provider(), wanted.processType(), direct.launch(token)));
    }

    @PostMapping("/verify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@PathVariable String token, HttpServletRequest request) {
        pace.count(token, request);
        var wanted = wanted(token);
        if (wanted.way() != Way.SDK) {
            throw Refusal.of(NotNow.Why.NOT_WANTED, captures.peek(token));
        }
        bodies.take(request, properties.largestEnrolment(), body -> {
            var enrolment = enrolment(wanted, body);
            asked(token, () -> {
                direct.send(token, enrolment);
                return true;
            });
        });
    }

    private Map<String, String> enrolment(Wanted wanted, byte[] body) {
        var handedIn = body.length == 0 ? json.missingNode() : read(body).path("enrolment");
        var enrolment = new LinkedHashMap<String, String>();
        for (var name : wanted.enrolment()) {
            var part = handedIn.path(name).asString("");
            if (part.isBlank()) {
                throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "enrolment-incomplete");
            }
            enrolment.put(name, part);
        }
        return enrolment;
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "malformed");
        }
    }

    private Wanted wanted(String token) {
        return direct.wanted(token).orElseThrow(() -> {
            var opening = captures.peek(token);
            return Refusal.of(opening.usable() ? NotNow.Why.NOT_WANTED : NotNow.Why.LINK, opening);
        });
    }

    private <T> T asked(String token, Supplier<T> what) {
        try {
            return what.get();
        } catch (NotNow e) {
            throw Refusal.of(e.why(), captures.peek(token));
        }
    }

    /**
     * What is to be done.
     *
     * @param way {@code sdk}: launch the provider's SDK, then verify; {@code upload}: send pictures, then send off
     * @param enrolment the names of what the SDK gives and {@code verify} wants
     */
    record Task(
            String way,
            String provider,
            String processType,
            List<String> wanted,
            List<String> optional,
            List<String> received,
            List<String> enrolment,
            boolean sent) {

        static Task of(Wanted task) {
            var pictures = PicturesController.State.of(task);
            var upload = task.way() == Way.UPLOAD;
            return new Task(
                    upload ? "upload" : "sdk",
                    task.provider(),
                    task.processType(),
                    upload ? pictures.wanted() : List.of(), // an SDK takes its own
                    upload ? pictures.optional() : List.of(),
                    pictures.received(),
                    task.enrolment().stream().sorted().toList(),
                    task.sent());
        }
    }

    /** @param launch what the SDK is launched with, by the vendor's own names; secret */
    record Launch(String provider, String processType, Map<String, String> launch) {

        @Override
        public String toString() {
            return "Launch[" + provider + ", " + processType + "]";
        }
    }
}
