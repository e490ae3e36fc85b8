package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Set;
import proofdesk.result.Outcome;
import proofdesk.result.Verdict;
import proofdesk.verification.Verification;

/** The provider's outcome, with what led to it. */
final class OutcomeSection extends Section {

    /** Where people ask why, and deserve to hear that the provider does not say. */
    private static final Set<Outcome> EXPLAINED = Set.of(Outcome.REJECTED, Outcome.INCONCLUSIVE, Outcome.FAILED);

    private final Paragraph meaning = new Paragraph();
    private final Paragraph unexplained = new Paragraph();

    OutcomeSection(Component caused) {
        addClassName("result-outcome");
        unexplained.setText(getTranslation("result.noReason"));
        add(new H2(getTranslation("result.title")), meaning, caused, unexplained);
    }

    void show(Verification check, Verdict verdict) {
        // a provider that says it waits may wait for its own agent
        var outcome = verdict.outcome() == Outcome.PENDING ? check.outcome() : verdict.outcome();
        meaning.setText(getTranslation("result.meaning." + outcome.name(), check.statusWord()));
        unexplained.setVisible(verdict.reasons().isEmpty() && EXPLAINED.contains(verdict.outcome()));
    }
}
