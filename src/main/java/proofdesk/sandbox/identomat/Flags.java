package proofdesk.sandbox.identomat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The flags of a session. What is absent, or of another kind than it should be, has its default (contract 3). */
record Flags(ObjectNode all) {

    boolean on(String name) {
        return all.path(name).isBoolean() && all.path(name).booleanValue();
    }

    @Nullable
    String text(String name) {
        var value = all.path(name);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    /** Empty where nothing is said, which allows everything. */
    List<String> words(String name) {
        return all.path(name)
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
