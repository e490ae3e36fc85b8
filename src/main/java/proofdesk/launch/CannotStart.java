package proofdesk.launch;

import org.jspecify.annotations.Nullable;

/** Why Proofdesk cannot start, and what to do about it, in a sentence each. */
class CannotStart extends RuntimeException {

    private final String remedy;

    CannotStart(String message, String remedy) {
        this(message, remedy, null);
    }

    CannotStart(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
