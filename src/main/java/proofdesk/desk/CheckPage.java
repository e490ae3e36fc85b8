package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;

/** The parts of a check's page, one below the other; each is shown the check anew and leaves alone what is the same. */
final class CheckPage extends Div {

    private final List<Turn> turns = new ArrayList<>();

    CheckPage() {
        addClassName("check");
    }

    /** Adds a part that needs the check alone. */
    <C extends Component> void part(C part, BiConsumer<C, Verification> show) {
        add(part);
        turn((check, found) -> show.accept(part, check));
    }

    /** Adds a part that needs the result too. */
    <C extends Component> void part(C part, Shown<C> show) {
        add(part);
        turn((check, found) -> show.at(part, check, found));
    }

    /** Something that turns with the page, in the order in which it was added, and stands elsewhere. */
    void turn(Turn turn) {
        turns.add(turn);
    }

    void show(Verification check, Optional<Result> found) {
        setClassName("ended", found.isPresent() && check.outcome().isFinal());
        turns.forEach(turn -> turn.to(check, found));
    }

    /** What happens when the check is looked at again. */
    @FunctionalInterface
    interface Turn {
        void to(Verification check, Optional<Result> found);
    }

    /** How a part shows a check and its result. */
    @FunctionalInterface
    interface Shown<C> {
        void at(C part, Verification check, Optional<Result> found);
    }
}
