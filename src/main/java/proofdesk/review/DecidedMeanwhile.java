package proofdesk.review;

/** Somebody else was first. Nothing of the second decision is stored; who made it still has it on the screen. */
public final class DecidedMeanwhile extends RuntimeException {

    private final transient Decision first;

    DecidedMeanwhile(Decision first) {
        super("Decision " + first.number() + " was made meanwhile");
        this.first = first;
    }

    /** The decision to look at before deciding again. */
    public Decision first() {
        return first;
    }
}
