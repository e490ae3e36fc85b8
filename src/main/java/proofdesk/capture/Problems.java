package proofdesk.capture;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import proofdesk.provider.ProviderException;

/** Answers programs in their own way when something goes wrong: the page's script, and the relying party's app. */
@RestControllerAdvice(assignableTypes = {PicturesController.class, AppController.class})
class Problems {

    private static final Duration VENDOR_DOWN = Duration.ofSeconds(10);

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        return answer(refusal.status(), refusal.code(), refusal.retryAfter().orElse(null), null);
    }

    @ExceptionHandler
    ResponseEntity<Problem> vendor(ProviderException trouble) {
        var reference = trouble.reference();
        return switch (trouble) {
            case ProviderException.Unavailable e ->
                answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", VENDOR_DOWN, reference);
            case ProviderException.Refused e -> answer(HttpStatus.UNPROCESSABLE_CONTENT, "refused", null, reference);
            case ProviderException.Gone e -> answer(HttpStatus.CONFLICT, "gone", null, reference);
            case ProviderException.NotAuthorized e -> answer(HttpStatus.BAD_GATEWAY, "fault", null, reference);
            case ProviderException.NotSetUp e -> answer(HttpStatus.BAD_GATEWAY, "fault", null, reference);
        };
    }

    private static ResponseEntity<Problem> answer(
            HttpStatus status, String code, @Nullable Duration retryAfter, @Nullable String reference) {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
        }
        return answer.body(new Problem("about:blank", status.getReasonPhrase(), status.value(), code, reference));
    }
}
