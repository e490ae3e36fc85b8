package proofdesk.identomat;

import java.util.function.Supplier;

/**
 * What all parts of the form of steps have in common.
 *
 * @param changed told after something was edited in place
 * @param language of the session, as Identomat names it
 */
record Editing(boolean readOnly, Runnable changed, Supplier<String> language) {

    Editing telling(Runnable other) {
        return new Editing(readOnly, other, language);
    }
}
