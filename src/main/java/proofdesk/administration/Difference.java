package proofdesk.administration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member that the vendor keeps otherwise than it was sent.
 *
 * @param member its name, after that of its block and a dot where it is in one
 * @param sent as JSON, shortened; empty where it was not sent
 * @param kept likewise
 */
record Difference(String member, String sent, String kept) {

    private static final int SHORT = 60;

    /** All there are, without what a vendor adds for itself. */
    static List<Difference> between(ObjectNode sent, ObjectNode kept) {
        var all = new ArrayList<Difference>();
        for (var name : names(sent, kept)) {
            if (sent.get(name) instanceof ObjectNode block && kept.get(name) instanceof ObjectNode there) {
                names(block, there)
                        .forEach(member -> add(all, name + "." + member, block.path(member), there.path(member)));
            } else if (sent.has(name) || !Configurations.OWN.contains(name)) {
                add(all, name, sent.path(name), kept.path(name));
            }
        }
        return all;
    }

    private static LinkedHashSet<String> names(ObjectNode sent, ObjectNode kept) {
        var names = new LinkedHashSet<>(sent.propertyNames());
        names.addAll(kept.propertyNames());
        return names;
    }

    private static void add(List<Difference> all, String name, JsonNode sent, JsonNode kept) {
        if (!sent.equals(kept)) {
            all.add(new Difference(name, shortened(sent), shortened(kept)));
        }
    }

    /** For the words to tell it. */
    String kind() {
        return kept.isEmpty() ? "dropped" : sent.isEmpty() ? "added" : "changed";
    }

    private static String shortened(JsonNode value) {
        var text = value.isMissingNode() ? "" : value.toString();
        return text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
    }
}
