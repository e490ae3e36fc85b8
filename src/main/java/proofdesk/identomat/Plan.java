package proofdesk.identomat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A draft as it is written down: the very members that go over the wire, but for the key and the session's own. */
final class Plan {

    private static final String FLAGS = "flags";
    private static final String STEPS = "steps";
    private static final String CONFIGURATION = "config_id";
    private static final Set<String> KNOWN = Set.of(FLAGS, STEPS, CONFIGURATION);

    /** Numbers come out as they went in. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Plan() {}

    /** Empty parts are left out, as they are on the wire. */
    static ObjectNode json(Draft draft) {
        var json = JsonNodeFactory.instance.objectNode();
        var flags = draft.flags().json();
        if (!flags.isEmpty()) {
            json.set(FLAGS, flags);
        }
        if (!draft.steps().isEmpty()) {
            json.set(STEPS, draft.steps().json());
        }
        draft.configuration().ifPresent(id -> json.put(CONFIGURATION, id));
        return json;
    }

    static String text(Draft draft) {
        return JSON.writeValueAsString(json(draft));
    }

    /** For reading by people, and for a file. */
    static String pretty(Draft draft) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(draft));
    }

    /** A part of it, for reading by people. */
    static String pretty(JsonNode part) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(part);
    }

    /** A part of it, as somebody has typed it. */
    static JsonNode json(String part) {
        return JSON.readTree(part);
    }

    /**
     * What somebody brings along.
     *
     * @throws Unreadable when it is no such thing; nothing is taken then
     */
    static Imported read(String text, boolean embedded) {
        var json = parsed(text);
        if (KNOWN.stream().noneMatch(json::has)) {
            throw new Unreadable("nothing", "");
        }
        return read(json, embedded);
    }

    /** What {@link #text} wrote: where all is left to its default, that is nothing at all. */
    static Draft stored(String text, boolean embedded) {
        return read(parsed(text), embedded).draft();
    }

    private static Imported read(JsonNode json, boolean embedded) {
        var flags = json.path(FLAGS);
        if (!flags.isMissingNode() && !flags.isObject()) {
            throw new Unreadable("flags", "");
        }
        var steps = json.path(STEPS).isObject() ? json.path(STEPS).path(STEPS) : json.path(STEPS);
        if (json.has(STEPS) && !(steps.isArray() && steps.valueStream().allMatch(JsonNode::isObject))) {
            throw new Unreadable("steps", "");
        }
        var configuration = json.path(CONFIGURATION);
        if (!configuration.isMissingNode() && !configuration.isString()) {
            throw new Unreadable("configuration", "");
        }
        return new Imported(
                new Draft(
                        flags.isObject() ? Flags.of((ObjectNode) flags) : Flags.NONE,
                        Steps.of(steps),
                        Optional.of(configuration.asString("")).filter(id -> !id.isBlank()),
                        embedded),
                json.propertyNames().stream()
                        .filter(name -> !KNOWN.contains(name))
                        .toList());
    }

    private static JsonNode parsed(String text) {
        try {
            var json = JSON.readTree(text);
            if (!json.isObject()) {
                throw new Unreadable("object", "");
            }
            return json;
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new Unreadable("json", place == null ? "" : place.getLineNr() + ":" + place.getColumnNr());
        }
    }

    /** @param leftOut members beside flags and steps; they belong to one session alone, or are a key */
    record Imported(Draft draft, List<String> leftOut) {}

    /** What was brought cannot be read. Holds nothing of it. */
    static final class Unreadable extends RuntimeException {

        private final String what;
        private final String place;

        /** @param place line and column, where known */
        Unreadable(String what, String place) {
            super("What was brought cannot be read: " + what);
            this.what = what;
            this.place = place;
        }

        /** The end of its text's key. */
        String what() {
            return what;
        }

        String place() {
            return place;
        }
    }
}
