package proofdesk.result;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a provider's report says, in vendor-neutral words, each with its place in the report.
 *
 * @param statusWord the vendor's own word for the outcome, as it came
 * @param person what is known of the person; empty when nothing was read
 * @param document what is known of the document
 * @param findings all checks, in the vendor's order, then those usually there and missing here
 * @param reasons those of the findings that explain an outcome other than accepted; empty when the provider gave none
 * @param depictions the pictures the provider should hold
 * @param topics the parts of it that are read on their own
 * @param sources every place that tells of the person or the document, also those that say the same
 */
public record Verdict(
        Outcome outcome,
        String statusWord,
        List<Fact> person,
        List<Fact> document,
        List<Finding> findings,
        List<Finding> reasons,
        List<Depiction> depictions,
        List<Topic> topics,
        List<Source> sources) {

    public Verdict {
        person = List.copyOf(person);
        document = List.copyOf(document);
        findings = List.copyOf(findings);
        reasons = List.copyOf(reasons);
        depictions = List.copyOf(depictions);
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
    }

    public Verdict(
            Outcome outcome,
            String statusWord,
            List<Fact> person,
            List<Fact> document,
            List<Finding> findings,
            List<Finding> reasons,
            List<Depiction> depictions) {
        this(outcome, statusWord, person, document, findings, reasons, depictions, List.of(), List.of());
    }

    /** The findings that are part of no topic. */
    public List<Finding> rest() {
        var told = topics.stream()
                .flatMap(topic -> topic.entries().stream())
                .map(Topic.Entry::finding)
                .collect(Collectors.toSet());
        return findings.stream().filter(finding -> !told.contains(finding)).toList();
    }

    @Override
    public String toString() {
        return "Verdict[" + outcome + "]"; // the rest is personal data
    }
}
