package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import proofdesk.explanation.Glossary;
import proofdesk.provider.Details;
import proofdesk.result.Topic;
import proofdesk.result.Verdict;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/**
 * What the provider said, in words, each leading to its place in the report. When it says something else, what it still
 * says stays as it is on the screen, so that nothing jumps or closes under a reader.
 */
final class ResultPanel extends Div {

    private final KnownFacts known;
    private final TopicSections sections;
    private final FindingList findings;
    private final OutcomeSection outcome;
    private final Paragraph noChecks = new Paragraph();
    private final Section checks;
    private final Div details = new Div();
    private List<Component> ofTopics = List.of();
    private List<Topic> topics = List.of();
    private @Nullable Verification about;
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
            Masks masks,
            Consumer<String> reveal) {
        this.known = known;
        var words = new Words(this, clock);
        findings = new FindingList(words, glossary, masks, reveal);
        outcome = new OutcomeSection(findings.caused());
        sections = new TopicSections(words, glossary, masks, reveal, more -> details(verifications, more));
        noChecks.setText(getTranslation("result.noChecks"));
        checks = new Section(new H2(getTranslation("result.checks")), noChecks, findings);
        checks.addClassName("result-wide");
        addClassName("result");
        details.addClassName("result-said");
        details.add(known, checks);
        add(outcome, decision, details);
    }

    void show(Verification check, Result result) {
        about = check;
        known.show(check, result);
        var verdict = result.verdict();
        if (!verdict.equals(shown)) {
            shown = verdict;
            findings.show(verdict);
            noChecks.setVisible(verdict.rest().isEmpty() && verdict.reasons().isEmpty());
            checks.setVisible(noChecks.isVisible() || findings.isVisible());
            topics(verdict);
        }
        outcome.show(check, verdict);
    }

    private Details details(Verifications verifications, String more) {
        return verifications.details(Objects.requireNonNull(about).id(), more);
    }

    private void topics(Verdict verdict) {
        var now = verdict.topics().stream()
                .filter(topic -> !saidAlready(topic, verdict))
                .toList();
        if (!now.equals(topics)) {
            topics = now;
            details.remove(ofTopics);
            ofTopics = sections.of(topics);
            details.add(ofTopics);
        }
    }

    /** Among the reasons. */
    private static boolean saidAlready(Topic topic, Verdict verdict) {
        return topic.entries().stream().allMatch(entry -> verdict.reasons().contains(entry.finding()));
    }
}
