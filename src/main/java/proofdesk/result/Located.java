package proofdesk.result;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A piece of a report that knows where it stands. Absent members are readable and simply not {@link #present()}.
 *
 * @param pointer JSON Pointer (RFC 6901) from the root of the report
 */
public record Located(String pointer, String name, JsonNode json) {

    public static Located root(JsonNode report) {
        return new Located("", "", report);
    }

    public Located at(String member) {
        return new Located(pointer + "/" + member.replace("~", "~0").replace("/", "~1"), member, json.path(member));
    }

    public Stream<Located> members() {
        return json.properties().stream().map(entry -> at(entry.getKey()));
    }

    /** The elements of an array, each under the array's own name; none when this is no array. */
    public Stream<Located> elements() {
        return IntStream.range(0, json.isArray() ? json.size() : 0)
                .mapToObj(i -> new Located(pointer + "/" + i, name, json.path(i)));
    }

    public boolean present() {
        return !json.isMissingNode() && !json.isNull();
    }

    /** Whether it says nothing: not present, a blank text, an object or list without anything in it. */
    public boolean isEmpty() {
        return !present()
                || (json.isContainer() && json.isEmpty())
                || (json.isString() && json.stringValue().isBlank());
    }

    /** The value as text, empty when absent or not a single value. Never throws. */
    public String text() {
        return json.asString("");
    }

    @Override
    public String toString() {
        return "Located[" + pointer + "]"; // the value may be personal data
    }
}
