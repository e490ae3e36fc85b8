package proofdesk.result;

import java.util.List;

/**
 * What a provider's report says, in vendor-neutral words, each with its place in the report.
 *
 * @param statusWord the vendor's own word for the outcome, as it came
 * @param person what is known of the person; empty when nothing was read
 * @param document what is known of the document
 * @param findings all checks, in the vendor's order, then those usually there and missing here
 * @param reasons those of the findings that explain an outcome other than accepted; empty when the provider gave none
 * @param depictions the pictures the provider should hold
 */
public record Verdict(
        Outcome outcome,
        String statusWord,
        List<Fact> person,
        List<Fact> document,
        List<Finding> findings,
        List<Finding> reasons,
        List<Depiction> depictions) {

    public Verdict {
        person = List.copyOf(person);
        document = List.copyOf(document);
        findings = List.copyOf(findings);
        reasons = List.copyOf(reasons);
        depictions = List.copyOf(depictions);
    }

    @Override
    public String toString() {
        return "Verdict[" + outcome + "]"; // the rest is personal data
    }
}
