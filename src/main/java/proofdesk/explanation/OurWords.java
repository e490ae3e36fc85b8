package proofdesk.explanation;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What we say of findings, as it stands among the texts of the desk: {@code finding.<key>.meaning} and so on. */
final class OurWords {

    private static final String BEGIN = "finding.";
    private static final String END = ".meaning";

    private OurWords() {}

    static List<String> keys() {
        return bundle().keySet().stream()
                .filter(name -> name.startsWith(BEGIN) && name.endsWith(END))
                .map(name -> name.substring(BEGIN.length(), name.length() - END.length()))
                .toList();
    }

    static Explanation of(String key) {
        return new Explanation(text(key + END), text(key + ".why"), text(key + ".do"));
    }

    /** A short name; the key itself where there is none. */
    static String name(String key) {
        var name = text(key + ".name");
        return name.isEmpty() ? key : name;
    }

    private static String text(String name) {
        var bundle = bundle();
        return bundle.containsKey(BEGIN + name) ? bundle.getString(BEGIN + name) : "";
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);
    }
}
