package proofdesk.identomat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A text as the vendor takes it: one for all, or one for each language (contract identomat 4).
 *
 * @param everywhere the one text; empty when there is one for each language
 * @param byLanguage in the order they came
 */
record Texts(String everywhere, Map<String, String> byLanguage) {

    /** What is read by those whose language there is no text in: English. */
    static final String FALLBACK = "en";

    Texts {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    static Texts of(JsonNode json) {
        var byLanguage = new LinkedHashMap<String, String>();
        json.properties()
                .forEach(
                        entry -> byLanguage.put(entry.getKey(), entry.getValue().asString("")));
        return new Texts(json.isString() ? json.stringValue() : "", byLanguage);
    }

    boolean isBlank() {
        return everywhere.isBlank() && byLanguage.values().stream().allMatch(String::isBlank);
    }

    Set<String> languages() {
        return byLanguage.keySet();
    }

    /** Whether whoever has chosen this language reads it in that one, or in the vendor's fallback, English. */
    boolean speaks(String language) {
        return !everywhere.isBlank()
                || Stream.of(language, FALLBACK)
                        .anyMatch(one -> !byLanguage.getOrDefault(one, "").isBlank());
    }

    /** Whether there is a text in this very language, or one for all. */
    boolean has(String language) {
        return !everywhere.isBlank() || !byLanguage.getOrDefault(language, "").isBlank();
    }

    /** In this language, else in English, else in any. */
    String in(String language) {
        return Stream.concat(
                        Stream.of(everywhere),
                        Stream.concat(Stream.of(language, FALLBACK), byLanguage.keySet().stream())
                                .map(one -> byLanguage.getOrDefault(one, "")))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
