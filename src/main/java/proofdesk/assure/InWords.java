package proofdesk.assure;

import java.util.ArrayList;
import java.util.List;
import proofdesk.provider.AsText;
import proofdesk.result.Located;

/** What a vendor wrote in a shape of its own, to be read by people: each value after the names that lead to it. */
final class InWords {

    private static final int DEEPEST = 8;

    private InWords() {}

    /** A single value as it is, parts one after the other; cut where it gets too long to be read. */
    static String of(Located place) {
        if (!place.json().isContainer()) {
            return AsText.of(place.json());
        }
        var said = new ArrayList<String>();
        collect(place, "", 0, said);
        return said.isEmpty() ? AsText.of(place.json()) : AsText.cut(String.join("; ", said));
    }

    private static void collect(Located place, String path, int depth, List<String> said) {
        if (!place.json().isContainer() || depth > DEEPEST) {
            said.add(path.isEmpty() ? AsText.of(place.json()) : path + ": " + AsText.of(place.json()));
            return;
        }
        place.members()
                .filter(Located::present)
                .forEach(part ->
                        collect(part, path.isEmpty() ? part.name() : path + "." + part.name(), depth + 1, said));
        place.elements().filter(Located::present).forEach(part -> collect(part, path, depth + 1, said));
    }
}
