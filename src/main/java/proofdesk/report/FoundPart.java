package proofdesk.report;

import static proofdesk.report.Sheet.classed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import proofdesk.explanation.Glossary;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.result.Finding.Check;
import proofdesk.result.Finding.Match;
import proofdesk.result.Finding.Missing;
import proofdesk.result.Finding.Remark;
import proofdesk.result.State;
import proofdesk.result.Topic;
import proofdesk.result.Verdict;

/** What the provider read and found, kept apart by what was said. */
final class FoundPart {

    private enum Group {
        FAILED,
        COMPARED,
        NOT_REPORTED,
        SAID,
        PASSED
    }

    private final Sheet sheet;
    private final Wording words;
    private final Glossary glossary;

    FoundPart(Sheet sheet, Wording words, Glossary glossary) {
        this.sheet = sheet;
        this.words = words;
        this.glossary = glossary;
    }

    void facts(String title, List<Fact> facts) {
        Sheet.add(sheet.body, "h2", words.text(title));
        if (facts.isEmpty()) {
            Sheet.add(sheet.body, "p", words.text("result.nothingRead"));
            return;
        }
        var rows = new Rows(sheet.body);
        for (var fact : facts) {
            var value = rows.row(words.of(fact.field()), words.of(fact));
            var standing = words.text("result.standing." + fact.standing().name());
            classed(Sheet.add(value, "div", standing), "small");
        }
    }

    void findings(Verdict verdict) {
        Sheet.add(sheet.body, "h2", words.text("report.findings"));
        if (!verdict.reasons().isEmpty()) {
            Sheet.add(sheet.body, "h3", words.text("report.causes"));
            var causes = Sheet.add(sheet.body, "ul");
            verdict.reasons().forEach(finding -> explained(Sheet.add(causes, "li", words.of(finding)), finding));
        }
        for (var group : Group.values()) {
            var of = verdict.rest().stream()
                    .filter(finding -> group(finding) == group)
                    .toList();
            if (!of.isEmpty()) {
                Sheet.add(sheet.body, "h3", words.text("report.group." + group.name(), of.size()));
                list(of);
            }
        }
        if (verdict.rest().isEmpty() && verdict.reasons().isEmpty()) {
            Sheet.add(sheet.body, "p", words.text("result.noChecks"));
        }
        verdict.topics().forEach(this::topic);
    }

    /** What it means and why it matters; what a reviewer could do about it is past. */
    private void explained(Element item, Finding finding) {
        var explanation = glossary.of(glossary.key(finding));
        Stream.of(explanation.meaning(), explanation.why())
                .filter(text -> !text.isBlank())
                .forEach(text -> classed(Sheet.add(item, "div", text), "small"));
    }

    private void list(List<Finding> findings) {
        var list = Sheet.add(sheet.body, "ul");
        findings.forEach(finding -> Sheet.add(list, "li", words.of(finding)));
    }

    private void topic(Topic topic) {
        var kind = words.text("result.topic." + topic.kind().name());
        Sheet.add(sheet.body, "h3", topic.title().isBlank() ? kind : words.text("report.topic", kind, topic.title()));
        var sentences = new ArrayList<Finding>();
        var named = topic.entries().stream().anyMatch(entry -> !entry.label().isBlank()) ? new Rows(sheet.body) : null;
        for (var entry : topic.entries()) {
            if (named == null || entry.label().isBlank()) {
                sentences.add(entry.finding());
            } else {
                var name = entry.part().isBlank()
                        ? entry.label()
                        : words.text("report.topic", entry.part(), entry.label());
                named.row(name, value(entry.finding()));
            }
        }
        if (!sentences.isEmpty()) {
            list(sentences);
        }
    }

    private String value(Finding finding) {
        return switch (finding) {
            case Remark remark -> remark.text();
            case Missing missing -> words.text("result.topic.nothing");
            case Check check -> words.of(check);
            case Match match -> words.of(match);
        };
    }

    private static Group group(Finding finding) {
        return switch (finding) {
            case Check check when check.state() == State.PASSED -> Group.PASSED;
            case Check check when check.state() == State.FAILED -> Group.FAILED;
            case Check notReported -> Group.NOT_REPORTED;
            case Missing missing -> Group.NOT_REPORTED;
            case Match match -> Group.COMPARED;
            case Remark remark -> Group.SAID;
        };
    }
}
