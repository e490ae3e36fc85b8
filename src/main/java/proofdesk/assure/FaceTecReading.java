package proofdesk.assure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.State;

/** A report of FaceTec: two conditions, whose types and even places are not published (contract assure 10.4). */
final class FaceTecReading extends Reading {

    private static final List<String> CONDITIONS = List.of("matching", "liveness");
    private static final List<String> JUDGED_BY = List.of("success", "passed", "valid");

    FaceTecReading(Located raw, Outcome outcome) {
        super(raw, outcome);
    }

    /** Whether the provider says {@code accepted} and that one of its two conditions does not hold. */
    static boolean deniesItself(Located process) {
        return process.at("status").text().equals("accepted")
                && CONDITIONS.stream()
                        .map(process.at("providerSpecific")::at)
                        .map(FaceTecReading::holds)
                        .anyMatch(holds -> State.of(holds.json()) == State.FAILED);
    }

    /**
     * Where a condition says whether it holds: in {@code success} as far as is known, else in what other providers call
     * it, or it is the answer itself. A no counts before a yes.
     */
    private static Located holds(Located condition) {
        var said =
                JUDGED_BY.stream().map(condition::at).filter(Located::present).toList();
        return said.stream()
                .filter(answer -> State.of(answer.json()) == State.FAILED)
                .findFirst()
                .or(() -> said.stream().findFirst())
                .orElse(condition.json().isObject() ? condition.at("success") : condition);
    }

    @Override
    void find(Findings findings) {
        for (var name : CONDITIONS) {
            var condition = specific.at(name);
            var holds = holds(condition);
            findings.check(name, name, holds);
            condition
                    .members()
                    .filter(member -> member.present() && !member.equals(holds))
                    .forEach(member -> findings.remark(name + "." + member.name(), member));
        }
        AnyShape.find(specific, findings, CONDITIONS.toArray(String[]::new));
        AnyShape.findStrangers(raw, findings);
        if (deniesItself(raw)) {
            findings.remark("contradiction", raw.at("status"));
        }
    }

    @Override
    void miss(Findings findings) {
        if (judged()) {
            findings.missing(Map.of("matching", "matching"));
            findings.missing(Map.of("liveness", "liveness"));
        }
    }

    /** How alike the faces are is a number on a scale that is not published: it explains nothing. */
    @Override
    boolean told(Finding finding) {
        return super.told(finding) && !finding.key().endsWith(".matchLevel");
    }

    /** The photo it was given, and nothing else: it reads no document. */
    @Override
    Set<MediaKind> taken() {
        return Set.of(MediaKind.SELFIE);
    }
}
