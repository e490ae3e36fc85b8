package proofdesk.assure;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that is otherwise than in a sample.
 *
 * @param container which object or list, counted through the report and round again
 * @param member which of its members, likewise
 */
public record Mutation(int container, int member, Change change, JsonNode odd) {

    public enum Change {
        REMOVE,
        REPLACE,
        /** Something nobody has told us of. */
        ADD,
        /** The same again, under another name or in a list. */
        DOUBLE,
        /** What was there stands one level deeper. */
        WRAP,
        /** What was there stands where something else was. */
        EXCHANGE
    }

    public void on(JsonNode report) {
        var containers = containers(report);
        var place = containers.get(container % containers.size());
        if (place.isEmpty() || change == Change.ADD) {
            add(place, "strange" + member, odd);
        } else if (place instanceof ObjectNode object) {
            change(object);
        } else {
            change((ArrayNode) place);
        }
    }

    /** All objects and lists in it, itself included. */
    public static List<JsonNode> containers(JsonNode report) {
        var containers = new ArrayList<JsonNode>();
        collect(report, containers);
        return containers;
    }

    public static void add(JsonNode container, String name, JsonNode part) {
        if (container instanceof ObjectNode object) {
            object.set(name, part.deepCopy());
        } else {
            ((ArrayNode) container).add(part.deepCopy());
        }
    }

    private void change(ObjectNode object) {
        var names = List.copyOf(object.propertyNames());
        var name = names.get(member % names.size());
        var other = names.get((member + 1) % names.size());
        var old = object.path(name);
        switch (change) {
            case REMOVE -> object.remove(name);
            case REPLACE, ADD -> object.set(name, odd.deepCopy());
            case DOUBLE -> object.set(name + "Again", old.deepCopy());
            case WRAP -> object.set(name, wrapped(old));
            case EXCHANGE -> {
                object.set(name, object.path(other).deepCopy());
                object.set(other, old);
            }
        }
    }

    private void change(ArrayNode array) {
        var at = member % array.size();
        var old = array.path(at);
        switch (change) {
            case REMOVE -> array.remove(at);
            case REPLACE, ADD -> array.set(at, odd.deepCopy());
            case DOUBLE -> array.add(old.deepCopy());
            case WRAP -> array.set(at, wrapped(old));
            case EXCHANGE -> array.add(array.remove(at));
        }
    }

    private JsonNode wrapped(JsonNode old) {
        var nodes = JsonNodeFactory.instance;
        return switch (member % 4) {
            case 0 -> nodes.arrayNode().add(old.deepCopy()).add(old.deepCopy());
            case 1 -> nodes.objectNode().set("similarityLevel", old.deepCopy());
            case 2 -> nodes.objectNode().set("passed", old.deepCopy());
            default -> nodes.stringNode(old.toString());
        };
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.valueStream().forEach(child -> collect(child, containers));
        }
    }
}
