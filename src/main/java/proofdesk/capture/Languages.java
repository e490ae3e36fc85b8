package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The languages of the person's pages: the one asked for in the address, else the browser's, else English. */
@Component
public class Languages {

    /** Tag and own name, in the order they are offered. */
    public static final Map<String, String> ALL = Collections.unmodifiableMap(inOrder());

    private static Map<String, String> inOrder() {
        var all = new LinkedHashMap<String, String>();
        all.put("en", "English");
        all.put("nl", "Nederlands");
        all.put("nb", "Norsk");
        all.put("de", "Deutsch");
        all.put("es", "Español");
        return all;
    }

    Locale of(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        if (asked != null && ALL.containsKey(asked)) {
            return Locale.forLanguageTag(asked);
        }
        var accepted = Collections.list(request.getLocales());
        for (var locale : accepted) {
            var tag = tag(locale);
            if (ALL.containsKey(tag)) {
                return Locale.forLanguageTag(tag);
            }
        }
        return Locale.ENGLISH;
    }

    /** As we name it: all Norwegian is one. */
    public static String tag(Locale locale) {
        return List.of("no", "nn").contains(locale.getLanguage()) ? "nb" : locale.getLanguage();
    }

    /** The words of the person's pages. */
    public ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(
                "messages.person",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
