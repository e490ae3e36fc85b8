package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.Providers;
import proofdesk.result.Fact;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Topic;
import proofdesk.result.Verdict;
import proofdesk.ui.JsonReport;
import proofdesk.ui.Moment;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** What the provider said: in words on one side, as it came on the other, each word leading to its place there. */
final class ResultPanel extends Div {

    /** Where people ask why, and deserve to hear that the provider does not say. */
    private static final Set<Outcome> EXPLAINED = Set.of(Outcome.REJECTED, Outcome.INCONCLUSIVE, Outcome.FAILED);

    private final Verifications verifications;
    private final Providers providers;
    private final Words words;
    private final Paragraph readAt = new Paragraph();
    private final Div said = new Div();
    private final Aside beside = new Aside();
    private @Nullable JsonReport report;
    private @Nullable Verdict shown;

    ResultPanel(Verifications verifications, Providers providers, Clock clock) {
        this.verifications = verifications;
        this.providers = providers;
        this.words = new Words(this, clock);
        addClassName("result");
        said.addClassName("result-said");
        beside.addClassName("result-raw");
        readAt.addClassName("read-at");
        add(said, beside);
    }

    /** Shows a result; what is the same as before is left alone, so that nothing jumps or closes. */
    void show(Verification check, Result result) {
        readAt.removeAll();
        readAt.add(
                new Span(getTranslation("result.readAt")),
                new Moment(result.readAt(), words.clock().instant()));
        raw(result);
        if (!result.verdict().equals(shown)) {
            shown = result.verdict();
            said.removeAll();
            said.add(said(check, result.verdict()));
        }
    }

    private void raw(Result result) {
        if (report == null) {
            report = new JsonReport(result.raw());
            beside.add(new H2(getTranslation("result.raw")), readAt, report);
        } else {
            report.show(result.raw());
        }
    }

    private Component[] said(Verification check, Verdict verdict) {
        var outcome = new Section(new H2(getTranslation("result.title")), new Paragraph(meaning(check, verdict)));
        outcome.addClassName("result-outcome");
        if (!verdict.reasons().isEmpty()) {
            var reasons = new UnorderedList();
            verdict.reasons()
                    .forEach(reason -> reasons.add(new ListItem(
                            new Span(words.of(reason)),
                            new RevealButton(reason.label(), reason.pointer(), this::reveal))));
            reasons.addClassName("reasons");
            outcome.add(reasons);
        } else if (EXPLAINED.contains(verdict.outcome())) {
            outcome.add(new Paragraph(getTranslation("result.noReason")));
        }
        var parts = new ArrayList<Component>(List.of(
                outcome, facts("result.person", verdict.person()), facts("result.document", verdict.document())));
        parts.add(wide(new Section(
                new H2(getTranslation("result.checks")),
                verdict.rest().isEmpty()
                        ? new Paragraph(getTranslation("result.noChecks"))
                        : new FindingList(verdict.rest(), words, this::reveal))));
        parts.addAll(new TopicSections(words, this::reveal, more -> verifications.details(check.id(), more))
                .of(verdict.topics().stream()
                        .filter(topic -> !saidAlready(topic, verdict))
                        .toList()));
        parts.add(wide(new Section(
                new H2(getTranslation("result.pictures")),
                new PictureList(verifications, check.id(), verdict, expected(check)))));
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

    private Section facts(String title, List<Fact> facts) {
        var section = new Section(new H2(getTranslation(title)));
        if (facts.isEmpty()) {
            section.add(new Paragraph(getTranslation("result.nothingRead")));
            return section;
        }
        // where all stand alike it is said once, so that what differs stands out elsewhere
        var standings = facts.stream().map(Fact::standing).distinct().toList();
        if (standings.size() == 1) {
            var all = new Paragraph(
                    getTranslation("result.standing.all." + standings.getFirst().name()));
            all.addClassNames(
                    "facts-standing", "standing-" + standings.getFirst().name());
            section.add(all);
        }
        section.add(new FactList(facts, words, standings.size() > 1, this::reveal));
        return section;
    }

    private Set<MediaKind> expected(Verification check) {
        return providers.find(check.provider()).stream()
                .flatMap(provider -> provider.offer().processTypes().stream())
                .filter(type -> type.id().equals(check.processType()))
                .flatMap(type -> type.pictures().stream())
                .collect(Collectors.toSet());
    }

    private void reveal(String pointer) {
        if (report != null) {
            report.reveal(pointer);
        }
    }
}
