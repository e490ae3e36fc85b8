package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The languages of the person's pages: the one asked for in the address, else the browser's, else English. */
@Component
class Languages {

    /** Tag and own name, in the order they are offered. */
    static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("en", "English");
        ALL.put("nl", "Nederlands");
        ALL.put("nb", "Norsk");
        ALL.put("de", "Deutsch");
        ALL.put("es", "Español");
    }

    Locale of(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        if (asked != null && ALL.containsKey(asked)) {
            return Locale.forLanguageTag(asked);
        }
        var accepted = java.util.Collections.list(request.getLocales());
        for (var locale : accepted) {
            var tag = List.of("no", "nn").contains(locale.getLanguage()) ? "nb" : locale.getLanguage();
            if (ALL.containsKey(tag)) {
                return Locale.forLanguageTag(tag);
            }
        }
        return Locale.ENGLISH;
    }

    ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(
                "messages.person",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
