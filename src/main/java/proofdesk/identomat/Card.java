package proofdesk.identomat;

import java.util.List;

/** The form of one thing in {@link Rows}. */
interface Card {

    /** Leads to its first field. */
    void focus();

    /**
     * Leads to a part of it.
     *
     * @param place within this one, e.g. {@code questions/2}; empty for itself
     */
    default void focusAt(String place) {
        focus();
    }

    /**
     * Tells its parts what is said of them.
     *
     * @param place of this one, e.g. {@code steps/0}
     */
    default void say(String place, List<Judgement> judgements) {}
}
