package proofdesk.identomat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import proofdesk.provider.AsText;
import proofdesk.result.Depiction;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Similarity;
import proofdesk.result.State;
import proofdesk.result.Topic;
import proofdesk.result.Verdict;

/**
 * One result document being read (contract identomat 5). Its word alone decides; everything else is shown beside it,
 * and what we do not know as it came: three generations of documents differ.
 */
final class IdentomatReading {

    private static final int MOST = 500; // findings; nobody reads more, and the raw report has them all

    /** Read by name; all others are strangers. */
    private static final Set<String> KNOWN = Set.of(
            "result",
            "live",
            "similarity",
            "document_type",
            "generalDocuments",
            "general_document",
            "reject_reason",
            "person",
            "trustedDatabaseRecord",
            "result_comment",
            "questionnaires",
            "screeningMatches");

    private static final String REJECTED_FOR = "rejectReason";
    private static final String REJECTED_FOR_CODE = "rejectReason.code";
    private static final String COMMENT = "resultComment";
    private static final String DISAGREED = "disagreed";

    private final Located raw;
    private final Optional<Draft> asked;
    private final String word;
    private final Outcome outcome;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();

    /** @param asked what the session was begun with, where that is known */
    IdentomatReading(Located raw, Optional<Draft> asked) {
        this.raw = raw;
        this.asked = asked;
        this.word = ResultWord.of(raw.json());
        this.outcome = ResultWord.outcome(word);
    }

    Verdict verdict() {
        var person = new PersonRead(raw, outcome, asked);
        said();
        live();
        similarity();
        new GeneralDocuments(raw).topics().forEach(this::add);
        new AnswersRead(raw.at("questionnaires"), asked).topics(judged()).forEach(this::add);
        screening();
        trusted(raw.at("trustedDatabaseRecord"));
        note("personStatus", raw.at("person").at("status"));
        person.strangers().forEach(place -> stranger(place.pointer().startsWith("/person/") ? "Person" : "", place));
        raw.members().filter(member -> !KNOWN.contains(member.name())).forEach(this::spread);
        var kept = findings.stream().limit(MOST).toList();
        return new Verdict(
                outcome,
                word,
                person.person(),
                person.document(),
                kept,
                reasons(),
                pictures(),
                topics(Set.copyOf(kept)),
                person.sources());
    }

    /** As far as their findings are kept. */
    private List<Topic> topics(Set<Finding> kept) {
        return topics.stream()
                .map(topic -> new Topic(
                        topic.kind(),
                        topic.title(),
                        topic.entries().stream()
                                .filter(entry -> kept.contains(entry.finding()))
                                .toList(),
                        topic.more(),
                        topic.pointer()))
                .filter(topic -> !topic.entries().isEmpty())
                .toList();
    }

    private boolean judged() {
        return outcome.isFinal() && outcome != Outcome.CANCELED;
    }

    /** What goes with the word itself. */
    private void said() {
        if (outcome == Outcome.PROCESSING) {
            note("manualCheck", raw.at("result"));
        }
        if (outcome == Outcome.CANCELED) {
            note(DISAGREED, raw.at("result"));
        }
        decision();
        if (word.isEmpty()) {
            stranger("", raw.at("result"));
        }
    }

    private void decision() {
        var told = findings.size();
        var reason = raw.at("reject_reason");
        if (reason.json().isObject()) {
            note(REJECTED_FOR, reason.at("description"));
            note(REJECTED_FOR_CODE, reason.at("value"));
            reason.members()
                    .filter(member -> !Set.of("description", "value").contains(member.name()))
                    .forEach(member -> stranger("Reject reason", member));
        } else {
            note(REJECTED_FOR, reason);
        }
        note(COMMENT, raw.at("result_comment"));
        var entries = findings.stream()
                .skip(told)
                .map(finding -> new Topic.Entry("", "", finding))
                .toList();
        if (!entries.isEmpty()) {
            topics.add(new Topic(Topic.Kind.DECISION, "", entries, Optional.empty(), ""));
        }
    }

    /** Whether there is anything to say of what was compared and seen. */
    private boolean silentOn(Located place) {
        return switch (outcome) {
            case PENDING, CANCELED -> true;
            case UNKNOWN -> place.isEmpty();
            case ACCEPTED, REJECTED, INCONCLUSIVE, FAILED, PROCESSING -> false;
        };
    }

    /** "No" is what Identomat also says where nobody was asked to prove it (contract identomat 5.1). */
    private void live() {
        var place = raw.at("live");
        var state = State.of(place.json());
        if (state == State.NOT_REPORTED) {
            stranger("", place); // in a shape nobody has told us of; no word of it counts
        }
        if (silentOn(place) && state != State.PASSED) {
            return;
        }
        if (state == State.PASSED) {
            add(new Finding.Check("live", "live", state, place.pointer()));
        } else if (skips(Flag.LIVENESS)) {
            add(new Finding.Missing("liveNotAsked", "live"));
        } else if (state == State.FAILED && asksFor(Flag.LIVENESS)) {
            add(new Finding.Check("live", "live", state, place.pointer()));
        } else {
            add(new Finding.Missing("live", "live"));
        }
    }

    private void similarity() {
        var place = raw.at("similarity");
        var says = !place.isEmpty() && !isZero(place);
        if (silentOn(place) && !says) {
            return;
        }
        if (!says && (skipped(Flag.SKIP_DOCUMENT, "identity-document") || skipped(Flag.SKIP_FACE, "liveness"))) {
            add(new Finding.Missing("similarityNotAsked", "similarity"));
        } else if (place.isEmpty() || isFiller(place)) {
            add(new Finding.Missing("similarity", "similarity"));
        } else {
            var number = place.json().isNumber();
            var within = number && place.json().asDouble() >= 0 && place.json().asDouble() <= 1;
            add(new Finding.Match(
                    "similarity",
                    "similarity",
                    within ? Similarity.MEASURED : Similarity.UNKNOWN,
                    AsText.of(place.json()),
                    place.pointer()));
        }
    }

    /** Live documents have a zero where nothing was compared (contract identomat 7.7). */
    private boolean isFiller(Located similarity) {
        var faces = raw.at("face_images").json();
        return isZero(similarity)
                && (Picture.type(raw.json()).isEmpty() || (faces.isNumber() && faces.asDouble() == 0));
    }

    private static boolean isZero(Located similarity) {
        return similarity.json().isNumber() && similarity.json().asDouble() == 0;
    }

    private boolean asksFor(Flag flag) {
        return asked.filter(draft -> draft.flags().yes(flag) || draft.steps().has("liveness"))
                .isPresent();
    }

    /** Whether we know that it was not asked for. A configuration held at Identomat may say what we do not see. */
    private boolean skips(Flag flag) {
        return !asksFor(flag)
                && asked.filter(draft ->
                                draft.configuration().isEmpty() || draft.flags().isSet(flag))
                        .isPresent();
    }

    private boolean skipped(Flag flag, String step) {
        return asked.filter(draft -> draft.flags().yes(flag) && !draft.steps().has(step))
                .isPresent();
    }

    private void screening() {
        var matches = raw.at("screeningMatches");
        ListedPeople.topics(matches).forEach(this::add);
        if (!matches.json().isArray()) {
            spread(matches);
        }
    }

    private void trusted(Located record) {
        var entries = Flattened.of(record).stream()
                .map(value -> new Topic.Entry(
                        "",
                        value.label(),
                        new Finding.Remark(
                                "told",
                                "Trusted database record"
                                        + (value.label().isEmpty()
                                                ? ""
                                                : ", " + value.label().toLowerCase(Locale.ROOT)),
                                value.text(),
                                value.place().pointer())))
                .toList();
        if (!entries.isEmpty()) {
            add(new Topic(Topic.Kind.TRUSTED_RECORD, "", entries, Optional.empty(), record.pointer()));
        }
    }

    /** An object member by member, one level down; anything else whole. */
    private void spread(Located place) {
        if (place.json().isObject()) {
            place.members().forEach(member -> stranger(Shown.words(place.name()), member));
        } else {
            stranger("", place);
        }
    }

    private void stranger(String of, Located place) {
        if (!place.isEmpty() && findings.size() < MOST) {
            var name = Shown.words(place.name());
            var label = of.isBlank() ? name : of.strip() + ", " + name.toLowerCase(Locale.ROOT);
            add(new Finding.Remark("told", label, AsText.of(place.json()), place.pointer()));
        }
    }

    private void note(String key, Located place) {
        if (!place.isEmpty()) {
            add(new Finding.Remark(key, key, AsText.of(place.json()), place.pointer()));
        }
    }

    private void add(Finding finding) {
        findings.add(finding);
    }

    private void add(Topic topic) {
        topics.add(topic);
        topic.entries().forEach(entry -> add(entry.finding()));
    }

    /** An explanation only, never the verdict. */
    private List<Finding> reasons() {
        return switch (outcome) {
            case REJECTED, INCONCLUSIVE, FAILED ->
                findings.stream().filter(IdentomatReading::explains).toList();
            case CANCELED ->
                findings.stream()
                        .filter(finding -> finding.key().equals(DISAGREED))
                        .toList();
            case ACCEPTED, PENDING, PROCESSING, UNKNOWN -> List.of();
        };
    }

    private static boolean explains(Finding finding) {
        return Set.of(REJECTED_FOR, REJECTED_FOR_CODE, COMMENT).contains(finding.key())
                || (finding instanceof Finding.Check check && check.state() == State.FAILED);
    }

    private List<Depiction> pictures() {
        return Picture.expected(raw.json(), asksFor(Flag.LIVENESS)).stream()
                .map(kind -> new Depiction(kind, List.of(), kind == MediaKind.BACK)) // not every card has one
                .toList();
    }
}
