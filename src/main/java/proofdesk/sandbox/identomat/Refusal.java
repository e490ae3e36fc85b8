package proofdesk.sandbox.identomat;

import org.springframework.http.HttpStatus;

/** An error as Identomat says it: a word in capitals (contract identomat 1.3). */
class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final boolean invented;

    private Refusal(String word, HttpStatus status, boolean invented) {
        super(word);
        this.status = status;
        this.invented = invented;
    }

    static Refusal companyKey() {
        return new Refusal("COMPANY_KEY_INVALID", HttpStatus.UNAUTHORIZED, false);
    }

    static Refusal notFound() {
        return new Refusal("SESSION_NOT_FOUND", HttpStatus.NOT_FOUND, false);
    }

    static Refusal invalid() {
        return new Refusal("SESSION_INVALID", HttpStatus.BAD_REQUEST, false);
    }

    /** A word no source knows: the answer says so in a header. */
    static Refusal invented(String word, HttpStatus status) {
        return new Refusal(word, status, true);
    }

    String word() {
        return String.valueOf(getMessage());
    }

    /** Where the settings want one that tells the truth; else it is 200. */
    HttpStatus status() {
        return status;
    }

    boolean invented() {
        return invented;
    }
}
