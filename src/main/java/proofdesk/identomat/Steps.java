package proofdesk.identomat;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The steps of a session as they go over the wire, in their order, strangers among them. Immutable. */
final class Steps {

    static final Steps NONE = new Steps(JsonNodeFactory.instance.arrayNode());

    private final ArrayNode json;

    private Steps(ArrayNode json) {
        this.json = json;
    }

    /** @param json the list itself, or an object with the list as {@code steps}, as the manual draws it (seed 004) */
    static Steps of(JsonNode json) {
        var list = json.isArray() ? json : json.path("steps");
        return list.isArray() ? new Steps((ArrayNode) list.deepCopy()) : NONE;
    }

    static Steps of(List<Step> steps) {
        var list = JsonNodeFactory.instance.arrayNode();
        steps.forEach(step -> list.add(step.json().deepCopy()));
        return new Steps(list);
    }

    ArrayNode json() {
        return json.deepCopy();
    }

    boolean isEmpty() {
        return json.isEmpty();
    }

    Stream<Step> all() {
        return json.valueStream().map(Step::of);
    }

    boolean has(String type) {
        return all().anyMatch(step -> step.type().equals(type));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Steps steps && json.equals(steps.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "Steps[" + json.size() + "]"; // answers may be filled in
    }
}
