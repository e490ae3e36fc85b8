package proofdesk.provider;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whatever a vendor wrote, as text to be read by a person. */
public final class AsText {

    private static final int LONGEST = 2000;

    private AsText() {}

    /** A single value as it is, anything else as JSON; cut where it gets too long to be read. */
    public static String of(JsonNode json) {
        return cut(json.isValueNode() ? json.asString("null") : written(json));
    }

    /** Where it gets too long to be read it ends in dots, never within a character. */
    public static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST; // no half a character
        return text.substring(0, end) + "…";
    }

    private static String written(JsonNode json) {
        try {
            return json.toString();
        } catch (JacksonException e) {
            return "…"; // nested deeper than JSON may be written; the raw report holds it
        }
    }
}
