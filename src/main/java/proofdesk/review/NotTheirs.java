package proofdesk.review;

/** A step that this person may not take now: a second look at one's own decision, or taking back what took effect. */
public final class NotTheirs extends RuntimeException {

    private final Why why;

    /** What speaks against it. */
    public enum Why {
        /** Nobody confirms or returns a decision of their own. */
        OWN_DECISION,
        /** Only who made a decision takes it back. */
        ANOTHERS_DECISION,
        /** It took effect, or somebody ended it. */
        TOO_LATE,
        /** It does not wait for a second person. */
        NO_SECOND_ASKED,
        /** A check that has not ended can only be asked again or escalated. */
        NOT_ENDED
    }

    NotTheirs(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
