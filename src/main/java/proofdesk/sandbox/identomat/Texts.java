package proofdesk.sandbox.identomat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the widget in one language.
 *
 * @param asked for; where there are no texts in it, they are in English
 */
record Texts(String asked, ResourceBundle bundle) {

    private static final String ENGLISH = "en";
    private static final Set<String> THERE = Set.of(ENGLISH, "es", "de");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Texts in(@Nullable String language) {
        var asked = language == null ? ENGLISH : language.toLowerCase(Locale.ROOT);
        var locale = Locale.of(THERE.contains(asked) && !asked.equals(ENGLISH) ? asked : "");
        return new Texts(asked, ResourceBundle.getBundle("proofdesk.sandbox.identomat.widget", locale, NO_FALLBACK));
    }

    boolean missing() {
        return !THERE.contains(asked);
    }

    String language() {
        return missing() ? ENGLISH : asked;
    }

    /** Escaped for HTML, with what is put into it. */
    String get(String key, Object... arguments) {
        var text = bundle.getString(key);
        return Html.text(arguments.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(arguments));
    }
}
