package proofdesk.identomat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The flags of a session as they go over the wire: only those that were set, in the order in which they were, with those
 * we do not know among them. Immutable.
 */
final class Flags {

    static final Flags NONE = new Flags(JsonNodeFactory.instance.objectNode());

    private final ObjectNode json;

    private Flags(ObjectNode json) {
        this.json = json;
    }

    static Flags of(ObjectNode json) {
        return new Flags(json.deepCopy());
    }

    ObjectNode json() {
        return json.deepCopy();
    }

    boolean isSet(Flag flag) {
        return json.has(flag.word());
    }

    Optional<JsonNode> value(Flag flag) {
        return json.optional(flag.word()).map(JsonNode::deepCopy);
    }

    /** Whether it is set to yes; a value of another type is no. */
    boolean yes(Flag flag) {
        var value = json.path(flag.word());
        return value.isBoolean() && value.booleanValue();
    }

    boolean any(Flag... flags) {
        return Stream.of(flags).anyMatch(this::yes);
    }

    boolean all(Flag... flags) {
        return Stream.of(flags).allMatch(this::yes);
    }

    /** The values of a list, or the one value; none when it is not set. */
    List<String> values(Flag flag) {
        return Kind.texts(json.path(flag.word())).toList();
    }

    /** Whether it says something: set, and neither no nor empty. */
    boolean says(Flag flag) {
        return json.path(flag.word()).isBoolean() ? yes(flag) : !values(flag).isEmpty();
    }

    boolean isEmptyList(Flag flag) {
        var value = json.path(flag.word());
        return value.isArray() && value.isEmpty();
    }

    /** With this one set, in its old place or else last. */
    Flags with(Flag flag, JsonNode value) {
        var changed = json.deepCopy();
        changed.set(flag.word(), value.deepCopy());
        return new Flags(changed);
    }

    Flags with(Flag flag, boolean yes) {
        return with(flag, JsonNodeFactory.instance.booleanNode(yes));
    }

    Flags with(Flag flag, String text) {
        return with(flag, JsonNodeFactory.instance.stringNode(text));
    }

    Flags with(Flag flag, List<String> texts) {
        var list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return with(flag, list);
    }

    /** Left to its default. */
    Flags without(Flag flag) {
        var changed = json.deepCopy();
        changed.remove(flag.word());
        return new Flags(changed);
    }

    /** Members that are none of the flags we know; kept and sent, never judged. */
    List<String> strangers() {
        return json.propertyNames().stream()
                .filter(name -> Flag.of(name).isEmpty())
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Flags flags && json.equals(flags.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "Flags" + json.propertyNames(); // an address may be personal
    }
}
