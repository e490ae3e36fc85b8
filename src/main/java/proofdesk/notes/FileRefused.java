package proofdesk.notes;

/** A file is not kept. The message names no file: a name may be a person's. */
public final class FileRefused extends RuntimeException {

    private final Why why;

    FileRefused(Why why) {
        super("The file is refused: " + why);
        this.why = why;
    }

    /** For the words to choose. */
    public Why why() {
        return why;
    }

    /** Why it is not kept. */
    public enum Why {
        /** Neither PDF nor PNG nor JPEG, or called otherwise than what it is. */
        TYPE,
        TOO_LARGE,
        EMPTY,
        /** The dossier has as many as it may. */
        TOO_MANY,
        /** The dossier is being erased or gone. */
        NOT_OPEN
    }
}
