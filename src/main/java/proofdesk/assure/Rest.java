package proofdesk.assure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import proofdesk.result.Depiction;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.State;

/**
 * What a report says beside all that was understood, so that nothing it says is lost: each value as it came, what
 * belongs together in one piece. None of it is ever an acceptance.
 */
final class Rest {

    private static final Set<String> BOX = Set.of("x", "y", "width", "height");
    private static final int DEEPEST = 8;
    private static final int MOST = 500; // nobody reads more, and the raw report has them all

    /** How much of a place is told elsewhere. */
    private enum Share {
        ALL,
        SOME,
        NONE
    }

    private final Set<String> told = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private final Map<String, State> judged = new HashMap<>();
    private final List<Located> left = new ArrayList<>();

    private Rest(Findings findings, Stream<Fact> facts, List<Depiction> pictures) {
        told.addAll(findings.understood());
        for (var finding : findings.all()) {
            switch (finding) {
                case Finding.Check check -> judged.put(check.pointer(), check.state());
                case Finding.Match match -> {
                    told.add(match.pointer());
                    values.add(match.word().toLowerCase(Locale.ROOT));
                }
                case Finding.Remark remark -> told.add(remark.pointer());
                case Finding.Missing missing -> {} // stands nowhere
            }
        }
        facts.forEach(fact -> {
            told.add(fact.pointer());
            values.add(fact.value().toLowerCase(Locale.ROOT));
        });
        pictures.stream()
                .flatMap(picture -> picture.boxes().stream())
                .forEach(box -> BOX.forEach(side -> told.add(box.pointer() + "/" + side)));
    }

    static List<Finding> of(Located report, Findings findings, Stream<Fact> facts, List<Depiction> pictures) {
        var rest = new Rest(findings, facts, pictures);
        for (var area : List.of("providerSpecific", "finalResult", "failReason")) {
            var place = report.at(area);
            if (place.json().isObject()) {
                rest.parts(place, area.equals("providerSpecific") ? "" : area + ".", 0);
            } else {
                rest.keep(place, area, 0);
            }
        }
        AnyShape.strangers(report).forEach(stranger -> rest.keep(stranger, stranger.name(), 0));
        return rest.left.stream()
                .limit(Math.max(0, MOST - findings.count()))
                .map(Rest::remark)
                .toList();
    }

    /** @return whether all of the place is told elsewhere, or some, or none, which is then kept under its path */
    private Share keep(Located place, String path, int depth) {
        var share = share(place, path, depth);
        if (share == Share.NONE) {
            left.add(new Located(place.pointer(), path, place.json()));
        }
        return share;
    }

    private Share share(Located place, String path, int depth) {
        if (place.isEmpty() || told.contains(place.pointer())) {
            return Share.ALL;
        } else if (!place.json().isContainer()) {
            return judged.containsKey(place.pointer()) || isToldAgain(place) ? Share.ALL : Share.NONE;
        } else if (depth > DEEPEST) {
            return Share.NONE;
        }
        var before = left.size();
        var shares = parts(place, place.json().isArray() ? path : path + ".", depth + 1);
        if (judged.containsKey(place.pointer()) || shares.stream().anyMatch(share -> share != Share.NONE)) {
            return Share.SOME;
        }
        left.subList(before, left.size()).clear(); // told in one piece
        return Share.NONE;
    }

    private Set<Share> parts(Located place, String path, int depth) {
        var state = judged.get(place.pointer());
        var shares = EnumSet.noneOf(Share.class);
        place.members()
                .filter(part -> !part.isEmpty() && !judges(part, state))
                .forEach(part -> shares.add(keep(part, path + part.name(), depth)));
        place.elements().filter(part -> !part.isEmpty()).forEach(part -> shares.add(keep(part, path, depth)));
        return shares;
    }

    /** Of a check that is an object, its name and what it was judged by. */
    private static boolean judges(Located part, @Nullable State state) {
        return state != null
                && (part.name().equals("name") && part.json().isString()
                        || AnyShape.JUDGED_BY.contains(part.name()) && State.of(part.json()) == state);
    }

    /** The same value is told already, though from another place. */
    private boolean isToldAgain(Located place) {
        return (Facts.knows(place.name()) || AnyShape.COMPARED.contains(place.name()))
                && values.contains(place.text().toLowerCase(Locale.ROOT));
    }

    private static Finding remark(Located place) {
        return new Finding.Remark(place.name(), place.name(), InWords.of(place), place.pointer());
    }
}
