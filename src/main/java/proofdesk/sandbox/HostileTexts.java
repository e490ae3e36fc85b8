package proofdesk.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report whose texts are what somebody might give who wants to break the page on which they are read. */
final class HostileTexts {

    private static final String MARKUP = "<img src=x onerror=\"harmed=1\"><script>harmed=1</script> &amp; {{7*7}} {0}";

    /** Turns what follows around, and is written in letters of four bytes. */
    private static final String TURNED = "\u202Egnp.exe \u200Fשלום 😀 𠀋";

    private static final Map<String, String> INSTEAD = Map.of(
            "firstName", MARKUP,
            "lastName", TURNED + "W".repeat(10_000),
            "documentNumber", "=HYPERLINK(\"http://x\")",
            "personalIdentificationNumber", "\u0000\u0007\u001B[31m\r\nSet-Cookie: a=b",
            "issuingCountry", "../../etc/passwd",
            "gender", "\u2066<b>F",
            "name", MARKUP);

    private HostileTexts() {}

    /** The same report, with such texts wherever it names something or somebody. */
    static Map<String, Object> in(Map<String, Object> report) {
        var hostile = new LinkedHashMap<String, Object>();
        report.forEach((key, value) -> hostile.put(key, in(key, value)));
        hostile.put(MARKUP, Map.of(TURNED, "W".repeat(10_000), "<b>", MARKUP));
        return hostile;
    }

    private static Object in(String key, Object value) {
        return switch (value) {
            case Map<?, ?> inner -> {
                var made = new LinkedHashMap<String, Object>();
                inner.forEach((name, one) -> made.put(String.valueOf(name), in(String.valueOf(name), one)));
                yield made;
            }
            case List<?> several -> several.stream().map(one -> in(key, one)).toList();
            case String text -> key.equals("name") ? MARKUP + " " + text : INSTEAD.getOrDefault(key, text);
            default -> value;
        };
    }
}
