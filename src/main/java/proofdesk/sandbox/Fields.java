package proofdesk.sandbox;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The members of a JSON object, each refused by name when it is not what it should be. Null counts as absent. */
final class Fields {

    private final JsonNode object;

    Fields(JsonNode object) {
        if (!object.isObject() && !object.isMissingNode()) {
            throw Problem.bad("Invalid request.", "The body, or a part of it, must be a JSON object.");
        }
        this.object = object;
    }

    @Nullable
    String text(String name) {
        var value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.invalid(name, "a string");
        }
        return value.asString();
    }

    @Nullable
    String oneOf(String name, Set<String> words) {
        var text = text(name);
        if (text != null && !words.contains(text)) {
            throw Problem.invalid(name, "one of " + words.stream().sorted().collect(Collectors.joining(", ")));
        }
        return text;
    }

    @Nullable
    String matching(String name, String pattern, String description) {
        var text = text(name);
        if (text != null && !text.matches(pattern)) {
            throw Problem.invalid(name, description);
        }
        return text;
    }

    /** @return whether there are any */
    boolean wordsOf(String name, Set<String> words) {
        var list = object.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return false;
        }
        if (!list.isArray() || list.valueStream().anyMatch(word -> !words.contains(word.asString("")))) {
            throw Problem.invalid(
                    name, "a list out of " + words.stream().sorted().collect(Collectors.joining(", ")));
        }
        return !list.isEmpty();
    }

    Fields object(String name) {
        var inner = object.path(name);
        if (inner.isNull()) {
            return new Fields(MissingNode.getInstance());
        }
        if (!inner.isMissingNode() && !inner.isObject()) {
            throw Problem.invalid(name, "an object");
        }
        return new Fields(inner);
    }
}
