package proofdesk.assure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import proofdesk.provider.AsText;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.Similarity;
import proofdesk.result.State;

/** Collects what a report says was found, in its order. What is in no known shape is kept as a remark, never dropped. */
final class Findings {

    private static final List<String> COMPARED = List.of("similarityLevel", "similarityScore");

    private final List<Finding> all = new ArrayList<>();
    private final Set<String> understood = new HashSet<>();

    List<Finding> all() {
        return List.copyOf(all);
    }

    /** Where something stands that was understood without being a finding of its own. */
    Set<String> understood() {
        return Set.copyOf(understood);
    }

    void understood(Located place) {
        understood.add(place.pointer());
    }

    boolean has(String key) {
        return all.stream().anyMatch(finding -> finding.key().equals(key));
    }

    boolean tells(Located place) {
        return all.stream().anyMatch(finding -> finding.pointer().equals(place.pointer()));
    }

    void add(Finding finding) {
        all.add(finding);
    }

    int count() {
        return all.size();
    }

    /**
     * Named checks side by side.
     *
     * @param usual those that are counted as missing when they say nothing
     * @param judgedBy the member that says whether a check passed; each provider has its own (contract assure 16.7)
     */
    void checks(Located checks, Set<String> usual, String judgedBy) {
        if (!checks.json().isObject()) {
            remark(checks); // a shape nobody has told us
            return;
        }
        checks.members().forEach(check -> {
            if (!judged(check, List.of(judgedBy)) && (check.present() || !usual.contains(check.name()))) {
                unjudged(check, judgedBy);
            }
        });
    }

    /** A check passes or fails, a comparison has a level; some do both. False when this does neither. */
    boolean judged(Located check, List<String> judgedBy) {
        var levels = COMPARED.stream()
                .map(check::at)
                .filter(level -> level.json().isString() && !level.text().isBlank())
                .toList();
        var judgement = judgedBy.stream()
                .map(check::at)
                .map(member -> State.of(member.json()))
                .filter(state -> state != State.NOT_REPORTED)
                .findFirst();
        if (!levels.isEmpty() && check.at("name").json().isString()) {
            understood(check.at("name")); // it is the label
        }
        levels.forEach(level -> match(check.name(), label(check), level));
        judgement.ifPresent(state -> all.add(new Finding.Check(check.name(), label(check), state, check.pointer())));
        return !levels.isEmpty() || judgement.isPresent();
    }

    private void unjudged(Located check, String judgedBy) {
        if (check.json().isObject() && check.json().path(judgedBy).isNull()) {
            all.add(new Finding.Check(check.name(), label(check), State.NOT_REPORTED, check.pointer()));
        } else {
            all.add(new Finding.Remark(check.name(), label(check), AsText.of(check.json()), check.pointer()));
        }
    }

    /** One value that says yes or no, as a boolean or in words; anything else it says is kept as it came. */
    void check(String key, String label, Located value) {
        check(key, label, value, Map.of());
    }

    /** @param words what the provider says for yes and no, in lower case, besides {@code true} and {@code false} */
    void check(String key, String label, Located value, Map<String, State> words) {
        var word = value.text().toLowerCase(java.util.Locale.ROOT);
        var state = words.getOrDefault(word, State.of(value.json()));
        if (state != State.NOT_REPORTED) {
            all.add(new Finding.Check(key, label, state, value.pointer()));
        } else if (value.present()) {
            all.add(new Finding.Remark(key, label, AsText.of(value.json()), value.pointer()));
        }
    }

    /** A comparison of faces, in a word. */
    void match(String key, String label, Located level) {
        if (level.json().isString() && !level.text().isBlank()) {
            all.add(new Finding.Match(key, label, Similarity.of(level.text()), level.text(), level.pointer()));
        } else {
            remark(level);
        }
    }

    /** Said in the vendor's own shape, if it is said at all. */
    void remark(Located as) {
        if (as.present()) {
            all.add(new Finding.Remark(as.name(), label(as), AsText.of(as.json()), as.pointer()));
        }
    }

    /** Said in a shape of the vendor's own, in words. */
    void told(Located as) {
        if (as.present()) {
            all.add(new Finding.Remark(as.name(), as.name(), InWords.of(as), as.pointer()));
        }
    }

    void remark(String key, Located as) {
        all.add(new Finding.Remark(key, key, AsText.of(as.json()), as.pointer()));
    }

    void missing(String key, String label) {
        all.add(new Finding.Missing(key, label));
    }

    /** What is usually said and was not, each once. */
    void missing(Map<String, String> usual) {
        usual.forEach((key, label) -> {
            if (!has(key)) {
                missing(key, label);
            }
        });
    }

    /** Every name a check has: the vendor's label where it gives one. */
    static String label(Located finding) {
        return Stream.of(finding.at("name"))
                .filter(name -> name.json().isString() && !name.text().isBlank())
                .map(Located::text)
                .findFirst()
                .orElse(finding.name());
    }
}
