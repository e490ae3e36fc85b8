package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import proofdesk.explanation.Glossary;
import proofdesk.result.Outcome;
import proofdesk.result.Topic;
import proofdesk.result.Verdict;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** What the provider said, in words, each leading to its place in the report. */
final class ResultPanel extends Div {

    /** Where people ask why, and deserve to hear that the provider does not say. */
    private static final Set<Outcome> EXPLAINED = Set.of(Outcome.REJECTED, Outcome.INCONCLUSIVE, Outcome.FAILED);

    private final Verifications verifications;
    private final Words words;
    private final KnownFacts known;
    private final Glossary glossary;
    private final Consumer<String> reveal;
    private final FindingList findings;
    private final Div outcome = new Div();
    private final Div details = new Div();
    private @Nullable Verdict shown;

    /**
     * @param glossary the words for findings
     * @param decision what people say to it, between the outcome and the details
     * @param known person and document
     * @param reveal leads to a place in the report, given as JSON Pointer
     */
    ResultPanel(
            Verifications verifications,
            Glossary glossary,
            Clock clock,
            DecisionPanel decision,
            KnownFacts known,
            Consumer<String> reveal) {
        this.verifications = verifications;
        this.words = new Words(this, clock);
        this.known = known;
        this.glossary = glossary;
        this.reveal = reveal;
        this.findings = new FindingList(words, glossary, reveal);
        addClassName("result");
        details.addClassName("result-said");
        add(outcome, decision, details);
    }

    /** Shows a result; what is the same as before is left alone, so that nothing jumps or closes. */
    void show(Verification check, Result result) {
        known.show(check, result);
        if (!result.verdict().equals(shown)) {
            shown = result.verdict();
            outcome.removeAll();
            outcome.add(outcome(check, result.verdict()));
            findings.show(result.verdict());
            details.removeAll();
            details.add(details(check, result.verdict()));
        }
    }

    private Section outcome(Verification check, Verdict verdict) {
        var outcome = new Section(new H2(getTranslation("result.title")), new Paragraph(meaning(check, verdict)));
        outcome.addClassName("result-outcome");
        if (!verdict.reasons().isEmpty()) {
            var reasons = new UnorderedList();
            verdict.reasons()
                    .forEach(reason -> reasons.add(new ListItem(
                            new Span(words.of(reason)), new RevealButton(reason.label(), reason.pointer(), reveal))));
            reasons.addClassName("reasons");
            outcome.add(reasons);
        } else if (EXPLAINED.contains(verdict.outcome())) {
            outcome.add(new Paragraph(getTranslation("result.noReason")));
        }
        return outcome;
    }

    private Component[] details(Verification check, Verdict verdict) {
        var parts = new ArrayList<Component>(List.of(known));
        parts.add(wide(new Section(
                new H2(getTranslation("result.checks")),
                verdict.rest().isEmpty() && verdict.reasons().isEmpty()
                        ? new Paragraph(getTranslation("result.noChecks"))
                        : findings)));
        parts.addAll(new TopicSections(words, glossary, reveal, more -> verifications.details(check.id(), more))
                .of(verdict.topics().stream()
                        .filter(topic -> !saidAlready(topic, verdict))
                        .toList()));
        return parts.toArray(Component[]::new);
    }

    /** Among the reasons. */
    private static boolean saidAlready(Topic topic, Verdict verdict) {
        return topic.entries().stream().allMatch(entry -> verdict.reasons().contains(entry.finding()));
    }

    private static Section wide(Section section) {
        section.addClassName("result-wide");
        return section;
    }

    /** A provider that says it waits may wait for its own agent. */
    private String meaning(Verification check, Verdict verdict) {
        var outcome = verdict.outcome() == Outcome.PENDING ? check.outcome() : verdict.outcome();
        return getTranslation("result.meaning." + outcome.name(), check.statusWord());
    }
}
