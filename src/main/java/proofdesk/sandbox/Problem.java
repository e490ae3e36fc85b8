package proofdesk.sandbox;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** An answer other than success, to be said in Assure's words (contract assure 13). */
class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String detail;
    private int retryAfterSeconds = 1;

    Problem(HttpStatus status, String title, String detail) {
        super(title);
        this.status = status;
        this.detail = detail;
    }

    static Problem notFound(String what) {
        return new Problem(
                HttpStatus.NOT_FOUND, what + " not found.", "There is no such " + what.toLowerCase(Locale.ROOT) + ".");
    }

    static Problem bad(String title, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, title, detail);
    }

    static Problem invalid(String field, String expected) {
        return bad("Invalid " + field + ".", field + " must be " + expected + ".");
    }

    static Problem forbidden(String title, String detail) {
        return new Problem(HttpStatus.FORBIDDEN, title, detail);
    }

    static Problem unavailable() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "Service unavailable.", "Please try again later.");
    }

    /** Of an answer that says to come again. */
    Problem retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return detail;
    }

    /** What goes over the wire about it. */
    Map<String, Object> body(String path, String method) {
        var body = new LinkedHashMap<String, Object>();
        body.put("instance", path);
        body.put("method", method);
        body.put("status", status.value());
        body.put("type", status.is4xxClientError() ? "base:client-problem" : "base:server-problem");
        body.put("title", String.valueOf(getMessage()));
        body.put("detail", detail);
        body.put("traceId", UUID.randomUUID().toString().replace("-", ""));
        return body;
    }
}
