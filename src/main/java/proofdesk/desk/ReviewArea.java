package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import proofdesk.result.Outcome;
import proofdesk.ui.EmptyState;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;

/** Evidence and result side by side with the decision, or, while there is none, what is waited for and the decision. */
final class ReviewArea extends Div {

    private final Supplier<Evidence> evidences;
    private final Function<Evidence, ResultPanel> results;
    private final DecisionPanel decision;
    private final Clock clock;
    private @Nullable Evidence evidence;
    private @Nullable ResultPanel result;
    private @Nullable Optional<Verification.Erasing> without;

    /**
     * @param evidences makes what the result rests on, once there is a result
     * @param results makes the result that leads to its places in that evidence
     * @param decision stands in both
     */
    ReviewArea(
            Supplier<Evidence> evidences,
            Function<Evidence, ResultPanel> results,
            DecisionPanel decision,
            Clock clock) {
        this.evidences = evidences;
        this.results = results;
        this.decision = decision;
        this.clock = clock;
        addClassName("review");
    }

    void show(Verification check, Optional<Result> found) {
        // a report of a check that merely waits holds nothing worth a panel
        found.filter(some -> check.outcome() != Outcome.PENDING)
                .ifPresentOrElse(some -> result(check, some), () -> nothing(check));
    }

    private void result(Verification check, Result found) {
        if (evidence == null || result == null) {
            without = null;
            evidence = evidences.get();
            result = results.apply(evidence);
            removeAll();
            add(evidence, result);
        }
        evidence.show(check, found);
        result.show(check, found);
    }

    private void nothing(Verification check) {
        var state = Optional.ofNullable(check.erasing());
        if (state.equals(without)) {
            return; // so that a form that somebody fills in stays
        }
        without = state;
        evidence = null;
        result = null;
        removeAll();
        add(
                check.erasing() == null
                        ? new EmptyState(
                                getTranslation("verification.noResult.title"),
                                getTranslation("verification.noResult.text"))
                        : ErasureNote.underWay(check.erasing(), clock),
                decision);
    }
}
