package proofdesk.identomat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import proofdesk.provider.AsText;
import proofdesk.result.Located;
import tools.jackson.databind.JsonNode;

/** A piece of a document whose shape nobody has published, value by value, each named by the way that leads to it. */
final class Flattened {

    private static final int MOST = 200;
    private static final int DEEPEST = 6;

    private final List<Value> values = new ArrayList<>();

    private Flattened() {}

    /** What says nothing is left out. At most 200; whoever wants more reads the document. */
    static List<Value> of(Located place) {
        var flattened = new Flattened();
        if (place.json().isObject()) {
            flattened.object("", place, 0);
        } else {
            flattened.add("", place, 0);
        }
        return flattened.values;
    }

    private void add(String label, Located place, int depth) {
        if (place.isEmpty() || values.size() >= MOST) {
            return;
        }
        if (place.json().isObject() && depth < DEEPEST) {
            object(label, place, depth);
        } else if (isList(place.json()) && depth < DEEPEST) {
            var elements = place.elements().toList();
            for (var number = 1; number <= elements.size(); number++) {
                add((label + " " + number).strip(), elements.get(number - 1), depth + 1);
            }
        } else {
            values.add(new Value(label, text(place.json()), place));
        }
    }

    private void object(String label, Located place, int depth) {
        place.members().forEach(member -> {
            var name = Shown.words(member.name());
            add(label.isEmpty() ? name : label + ", " + name.toLowerCase(Locale.ROOT), member, depth + 1);
        });
    }

    /** Of more than values. */
    private static boolean isList(JsonNode json) {
        return json.isArray() && json.valueStream().anyMatch(JsonNode::isContainer);
    }

    private static String text(JsonNode json) {
        return json.isArray() && !isList(json)
                ? AsText.cut(json.valueStream().map(AsText::of).collect(Collectors.joining(", ")))
                : AsText.of(json);
    }

    /** @param label empty for what has no members */
    record Value(String label, String text, Located place) {
        @Override
        public String toString() {
            return "Value[" + place.pointer() + "]"; // the rest may be personal data
        }
    }
}
