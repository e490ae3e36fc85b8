package proofdesk.sandbox;

import org.springframework.http.HttpStatus;

/** An answer other than success, to be said in Assure's words (contract assure 13). */
class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String detail;

    Problem(HttpStatus status, String title, String detail) {
        super(title);
        this.status = status;
        this.detail = detail;
    }

    static Problem notFound(String what) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                what + " not found.",
                "There is no such " + what.toLowerCase(java.util.Locale.ROOT) + ".");
    }

    static Problem bad(String title, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, title, detail);
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return detail;
    }
}
