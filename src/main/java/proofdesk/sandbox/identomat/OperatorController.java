package proofdesk.sandbox.identomat;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import proofdesk.sandbox.identomat.Screen.Kind;

/** Where people at Identomat decide what a machine does not, and talk to customers (contract identomat 5.2). */
@RestController
@RequestMapping("/operator")
class OperatorController {

    private static final int LONGEST_COMMENT = 500;
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Sessions sessions;
    private final Endings endings;

    OperatorController(Sessions sessions, Endings endings) {
        this.sessions = sessions;
        this.endings = endings;
    }

    @GetMapping({"", "/"})
    ResponseEntity<String> page() {
        return shown(HttpStatus.OK, "");
    }

    private ResponseEntity<String> shown(HttpStatus status, String alert) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", POLICY)
                .body(OperatorPage.of(sessions, alert));
    }

    /** A picture of a session, while there is something to decide. */
    @GetMapping("/{id}/{kind}")
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable String kind) {
        var photo = sessions.known(id, session -> session.pictures.get(kind));
        return photo.map(it -> ResponseEntity.ok().contentType(it.type()).body(it.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** @param verdict approved or rejected; whatever it was before */
    @PostMapping("/{id}/verdict")
    ResponseEntity<String> decide(
            @PathVariable String id, @RequestParam String verdict, @RequestParam(defaultValue = "") String comment) {
        if (!verdict.equals("approved") && !verdict.equals("rejected") || comment.length() > LONGEST_COMMENT) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "A verdict is approved or rejected, a comment has 500 characters at most.");
        }
        return sessions.known(id, session -> {
                    if (!session.finished) {
                        return shown(HttpStatus.CONFLICT, "This session is not finished yet.");
                    }
                    endings.decide(session, verdict.equals("approved"), comment);
                    return back();
                })
                .orElseGet(() -> shown(HttpStatus.NOT_FOUND, "This session is not there any more."));
    }

    /** Ends a call with the answers of its questionnaire. */
    @PostMapping("/{id}/answers")
    ResponseEntity<String> answers(@PathVariable String id, HttpServletRequest form) {
        return sessions.known(id, session -> {
                    var screen = Plan.next(session).filter(next -> next.kind() == Kind.CALL);
                    if (screen.isEmpty()) {
                        return shown(HttpStatus.CONFLICT, "This call is over.");
                    }
                    var step = session.step(screen.get());
                    var given = session.answers(screen.get().number());
                    given.clear();
                    given.putAll(QuestionFields.read(step, form.getParameterMap()));
                    if (!QuestionFields.complete(step, given)) {
                        return shown(
                                HttpStatus.UNPROCESSABLE_CONTENT, "Some questions need an answer. Nothing is lost.");
                    }
                    endings.pass(session, screen.get());
                    return back();
                })
                .orElseGet(() -> shown(HttpStatus.NOT_FOUND, "This session is not there any more."));
    }

    private static ResponseEntity<String> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/operator/")
                .build();
    }
}
