package proofdesk.capture;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import proofdesk.verification.Captures.Opening;
import proofdesk.verification.DirectCaptures.NotNow;

/** Why something asked under a link's token is not done, in a word that programs may rely on. */
final class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final Optional<Duration> retryAfter;

    private Refusal(HttpStatus status, String code, Optional<Duration> retryAfter) {
        super(code);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static Refusal of(HttpStatus status, String code) {
        return new Refusal(status, code, Optional.empty());
    }

    static Refusal later(HttpStatus status, String code, Duration retryAfter) {
        return new Refusal(status, code, Optional.of(retryAfter));
    }

    static Refusal of(NotNow.Why why, Opening opening) {
        return switch (why) {
            case LINK -> link(opening);
            case NOT_WANTED -> of(HttpStatus.CONFLICT, "not-wanted");
            case INCOMPLETE -> of(HttpStatus.CONFLICT, "incomplete");
            case SENT -> of(HttpStatus.CONFLICT, "already-sent");
        };
    }

    private static Refusal link(Opening opening) {
        return switch (opening.state()) {
            case UNKNOWN -> of(HttpStatus.NOT_FOUND, "unknown-link");
            case EXPIRED -> of(HttpStatus.GONE, "link-expired");
            case REVOKED -> of(HttpStatus.GONE, "link-revoked");
            case READY, BEGUN, FINISHED, STOPPED -> of(HttpStatus.GONE, "check-ended");
        };
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
