package proofdesk.assure;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Similarity;
import proofdesk.result.Source;
import proofdesk.result.State;
import proofdesk.result.Verdict;

/**
 * One report of Assure being read. What all providers share is read here; what a provider says in its own way is read
 * by a subclass. Without one, everything in known shapes is understood and the rest shown as it came.
 */
class Reading {

    private static final Set<String> YES = Set.of("true", "yes", "ok", "passed", "valid", "success", "successful");

    final Located raw;
    final Located specific;
    final Outcome outcome;

    Reading(Located raw, Outcome outcome) {
        this.raw = raw;
        this.specific = raw.at("providerSpecific");
        this.outcome = outcome;
    }

    final Verdict verdict() {
        var findings = new Findings();
        find(findings);
        Told.by(raw.at("failReason")).forEach(findings::add);
        if (outcome == Outcome.CANCELED) { // which is always the person's doing (seed 000)
            findings.remark("status", raw.at("status"));
        }
        miss(findings);
        var facts = new Facts(raw.at("finalResult"), outcome, asRead());
        var pictures = new Pictures();
        name(pictures);
        draw(pictures);
        var person = facts.person();
        var document = facts.document();
        var reasons = reasons(findings.all());
        var rest = Rest.of(raw, findings, Stream.concat(person.stream(), document.stream()), pictures.all());
        rest.forEach(findings::add);
        return new Verdict(
                outcome,
                AssureStatus.word(raw.json()),
                person,
                document,
                findings.all(),
                reasons.isEmpty() ? reasons(only(rest, this::mayExplain)) : reasons,
                pictures.all(),
                List.of(),
                facts.sources(this::kindOf));
    }

    /** Where values stand that nobody has confirmed, the best place first. */
    List<Located> asRead() {
        return AnyShape.factsIn(specific);
    }

    /** How what stands at one of these places was read. */
    Source.Kind kindOf(Located place) {
        return Source.Kind.PRINT;
    }

    /** What the provider found, in its order. */
    void find(Findings findings) {
        AnyShape.find(specific, findings);
        AnyShape.findStrangers(raw, findings);
    }

    /** What the provider usually says and did not, now that it could have. */
    void miss(Findings findings) {}

    /** What the provider must have had once it has judged. */
    Set<MediaKind> taken() {
        return Set.of();
    }

    /** Whether the report shows that the document has a back. */
    boolean hasTwoSides() {
        return false;
    }

    void draw(Pictures pictures) {}

    /** Whether this explains a rejection, by the provider's rules. */
    boolean rejects(Finding finding) {
        return explains(finding);
    }

    /** Whether this explains that the provider could not decide, by its rules. */
    boolean doubts(Finding finding) {
        return explains(finding);
    }

    /** Whether this is told about the check as a whole, and so belongs to any explanation. */
    boolean told(Finding finding) {
        return finding instanceof Finding.Remark;
    }

    final boolean judged() {
        return outcome == Outcome.ACCEPTED || outcome == Outcome.REJECTED || outcome == Outcome.INCONCLUSIVE;
    }

    /** An explanation only, never the verdict. Where no rule fits, everything that speaks against the person is named. */
    private List<Finding> reasons(List<Finding> findings) {
        return switch (outcome) {
            case REJECTED -> narrowed(findings, this::rejects);
            case INCONCLUSIVE -> narrowed(findings, this::doubts);
            case FAILED, CANCELED -> only(findings, this::told);
            case ACCEPTED, PENDING, PROCESSING, UNKNOWN -> List.of();
        };
    }

    private List<Finding> narrowed(List<Finding> findings, Predicate<Finding> decisive) {
        var decided = only(findings, decisive);
        var told = only(findings, finding -> told(finding) && !decisive.test(finding));
        return decided.isEmpty()
                ? only(findings, this::explains)
                : Stream.concat(decided.stream(), told.stream()).toList();
    }

    private boolean explains(Finding finding) {
        return failed(finding) || weak(finding) || told(finding);
    }

    /** Neither a number nor a plain yes says why not. */
    private boolean mayExplain(Finding finding) {
        var said = raw.json().at(finding.pointer());
        return !said.isNumber() && !YES.contains(said.asString("").toLowerCase(Locale.ROOT));
    }

    static boolean failed(Finding finding) {
        return finding instanceof Finding.Check check && check.state() == State.FAILED;
    }

    static boolean weak(Finding finding) {
        return finding instanceof Finding.Match match && match.level() != Similarity.HIGH;
    }

    private static List<Finding> only(List<Finding> findings, Predicate<Finding> wanted) {
        return findings.stream().filter(wanted).toList();
    }

    /** What the vendor names, and once it has judged them also what it must have had. */
    private void name(Pictures pictures) {
        var named = AssureProvider.depictions(raw.json());
        pictures.add(named);
        if (!judged()) {
            return;
        }
        var taken = EnumSet.noneOf(MediaKind.class);
        taken.addAll(taken());
        var back = taken.remove(MediaKind.BACK) && named.isEmpty() && !isOneSided();
        pictures.add(taken);
        if (back && hasTwoSides()) {
            pictures.add(Set.of(MediaKind.BACK));
        } else if (back) {
            pictures.addPerhaps(MediaKind.BACK);
        }
    }

    /** A passport, by our own order's word or by that of its machine-readable zone. */
    private boolean isOneSided() {
        return Stream.concat(Stream.of(raw, raw.at("finalResult")), asRead().stream())
                .map(place -> place.at("documentType").text())
                .filter(type -> !type.isBlank())
                .findFirst()
                .filter(type -> type.equalsIgnoreCase("passport") || type.equals("P"))
                .isPresent();
    }
}
