package proofdesk.identomat;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whatever Identomat wrote, as text to be read by a person. */
final class Shown {

    private static final int LONGEST = 2000;

    private Shown() {}

    /** A single value as it is, anything else as JSON; cut where it gets too long to be read. */
    static String text(JsonNode json) {
        var text = json.isValueNode() ? json.asString("null") : written(json);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String written(JsonNode json) {
        try {
            return json.toString();
        } catch (JacksonException e) {
            return "…"; // nested deeper than JSON may be written; the raw report holds it
        }
    }

    /** Whether it says nothing: not there, null, a blank text, an object or list without anything in it. */
    static boolean isEmpty(JsonNode json) {
        return json.isMissingNode()
                || json.isNull()
                || (json.isContainer() && json.isEmpty())
                || (json.isString() && json.stringValue().isBlank());
    }

    /** A name on the wire as words: {@code issuedDate} and {@code issued_date} are "Issued date". */
    static String words(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[_-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
