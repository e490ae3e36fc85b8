package proofdesk.assure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import proofdesk.result.Located;
import proofdesk.result.State;

/**
 * Reads what no contract describes: a new provider's data, or what a known one has added. Shapes that the other
 * providers use are understood, everything else is told as it came; nothing here is ever an acceptance.
 */
final class AnyShape {

    /** What says whether a check passed, with one provider or another. */
    static final List<String> JUDGED_BY = List.of("passed", "valid", "success", "found");

    static final Set<String> COMPARED = Set.of("similarityLevel", "similarityScore");
    private static final int DEEPEST = 6;
    private static final int MOST = 500; // findings; nobody reads more, and the raw report has them all

    /** What Assure itself says of a process (contract assure 6 and 10.1). */
    private static final Set<String> ENVELOPE = Set.of(
            "dossierId",
            "processId",
            "provider",
            "processType",
            "processParameters",
            "documentType",
            "documentCountry",
            "status",
            "createdAt",
            "updatedAt",
            "finalResult",
            "providerSpecific",
            "failReason",
            "depictions",
            "redact",
            "redactionRequested",
            "notificationUrl",
            "externalReference",
            "authorization",
            "authorizationToken");

    private AnyShape() {}

    /** Each member of what the provider said, as far as it is in a known shape, else whole. */
    static void find(Located specific, Findings findings, String... except) {
        if (!specific.json().isObject()) {
            findings.remark(specific);
            return;
        }
        specific.members()
                .filter(member -> !List.of(except).contains(member.name()))
                .filter(member -> !Facts.knows(member.name()))
                .takeWhile(member -> findings.count() < MOST)
                .forEach(member -> {
                    if (!said(member, findings, 0) && !holdsOnlyFacts(member)) {
                        findings.remark(member);
                    }
                });
    }

    /** What stands beside the members that every process has, unless it is told already. */
    static void findStrangers(Located process, Findings findings) {
        strangers(process)
                .takeWhile(member -> findings.count() < MOST)
                .filter(member -> !findings.tells(member))
                .forEach(findings::remark);
    }

    static Stream<Located> strangers(Located process) {
        return process.members().filter(member -> !ENVELOPE.contains(member.name()));
    }

    /** Objects that hold values of a person or a document, the outer ones first. */
    static List<Located> factsIn(Located specific) {
        var found = new ArrayList<Located>();
        var next = new ArrayDeque<>(List.of(specific));
        for (int depth = 0; depth < DEEPEST && !next.isEmpty() && found.size() < MOST; depth++) {
            for (int left = next.size(); left > 0; left--) {
                var here = next.remove();
                if (here.members().anyMatch(member -> Facts.knows(member.name()))) {
                    found.add(here);
                }
                parts(here).filter(part -> part.json().isContainer()).forEach(next::add);
            }
        }
        return found;
    }

    private static boolean said(Located place, Findings findings, int depth) {
        if (findings.count() >= MOST || depth > DEEPEST) {
            return false;
        }
        if (COMPARED.contains(place.name()) && place.json().isString() && depth == 0) {
            findings.match(place.name(), place.name(), place);
            return true;
        }
        if (place.json().isBoolean() && (depth == 0 || !JUDGED_BY.contains(place.name()))) {
            findings.check(place.name(), place.name(), place);
            return true;
        }
        var judged = place.json().isObject() && findings.judged(place, JUDGED_BY);
        var within = parts(place).map(part -> said(part, findings, depth + 1)).reduce(false, Boolean::logicalOr);
        return judged || within;
    }

    private static boolean holdsOnlyFacts(Located place) {
        return place.json().isObject()
                && !place.json().isEmpty()
                && place.members()
                        .allMatch(
                                member -> Facts.knows(member.name()) && State.of(member.json()) == State.NOT_REPORTED);
    }

    private static Stream<Located> parts(Located place) {
        return Stream.concat(place.members(), place.elements());
    }
}
