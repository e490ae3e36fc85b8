package proofdesk.identomat;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What Identomat wrote, in words. */
final class Shown {

    private Shown() {}

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
        return words.isEmpty() ? name : capital(words);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
