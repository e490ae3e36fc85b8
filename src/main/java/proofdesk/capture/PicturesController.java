package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import proofdesk.provider.Offer.Way;
import proofdesk.result.MediaKind;
import proofdesk.verification.Captures;
import proofdesk.verification.DirectCaptures;
import proofdesk.verification.DirectCaptures.NotNow;
import proofdesk.verification.DirectCaptures.Wanted;

/** Takes the pictures of a check one by one. Whoever lost the connection asks what has come and goes on from there. */
@RestController
@RequestMapping("/c/{token}/pictures")
class PicturesController {

    private final Captures captures;
    private final DirectCaptures direct;
    private final Bodies bodies;
    private final Pace pace;
    private final DirectProperties properties;

    PicturesController(
            Captures captures, DirectCaptures direct, Bodies bodies, Pace pace, DirectProperties properties) {
        this.captures = captures;
        this.direct = direct;
        this.bodies = bodies;
        this.pace = pace;
        this.properties = properties;
    }

    @GetMapping("/state")
    State state(@PathVariable String token, HttpServletRequest request) {
        pace.count(token, request);
        return State.of(wanted(token));
    }

    @PutMapping("/{kind:front|back|selfie}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable String token, @PathVariable String kind, HttpServletRequest request) {
        pace.count(token, request);
        wanted(token); // before anything is read
        bodies.take(request, properties.largestPicture(), body -> {
            try (var picture = Snapshot.of(body, properties.longestSide()).media()) {
                direct.picture(token, MediaKind.of(kind).orElseThrow(), picture);
            } catch (NotNow e) {
                throw Refusal.of(e.why(), captures.peek(token));
            }
        });
    }

    @PostMapping("/send")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable String token, HttpServletRequest request) {
        pace.count(token, request);
        wanted(token);
        try {
            direct.send(token, Map.of());
        } catch (NotNow e) {
            throw Refusal.of(e.why(), captures.peek(token));
        }
    }

    private Wanted wanted(String token) {
        var wanted = direct.wanted(token);
        if (wanted.isEmpty() && captures.peek(token).usable()) {
            throw Refusal.of(NotNow.Why.NOT_WANTED, captures.peek(token));
        }
        var known = wanted.orElseThrow(() -> Refusal.of(NotNow.Why.LINK, captures.peek(token)));
        if (known.way() != Way.UPLOAD) {
            throw Refusal.of(NotNow.Why.NOT_WANTED, captures.peek(token));
        }
        return known;
    }

    /**
     * How far it is.
     *
     * @param wanted the pictures to send
     * @param optional those of them that some documents have not
     * @param received those that have come
     * @param sent whether all was sent off, so that nothing more is taken
     */
    record State(List<String> wanted, List<String> optional, List<String> received, boolean sent) {

        static State of(Wanted wanted) {
            return new State(
                    words(wanted.kinds()),
                    words(wanted.kinds().stream().filter(MediaKind.BACK::equals).toList()),
                    words(wanted.received()),
                    wanted.sent());
        }

        static List<String> words(Collection<MediaKind> kinds) {
            return kinds.stream().map(MediaKind::word).toList();
        }
    }
}
