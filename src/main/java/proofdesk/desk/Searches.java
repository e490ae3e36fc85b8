package proofdesk.desk;

import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was searched for in this session, by a key that may stand in an address: the text itself may be personal, and
 * addresses end up in histories and logs.
 */
final class Searches {

    private static final int KEPT = 50;

    private final Map<String, String> texts = new LinkedHashMap<>();

    private Searches() {}

    static Searches ofSession() {
        var session = VaadinSession.getCurrent();
        var known = session.getAttribute(Searches.class);
        if (known == null) {
            known = new Searches();
            session.setAttribute(Searches.class, known);
        }
        return known;
    }

    /** The same text has the same key for as long as it is kept. */
    String key(String text) {
        for (var entry : texts.entrySet()) {
            if (entry.getValue().equals(text)) {
                return entry.getKey();
            }
        }
        if (texts.size() >= KEPT) {
            texts.remove(texts.keySet().iterator().next());
        }
        var key = UUID.randomUUID().toString().substring(0, 8);
        texts.put(key, text);
        return key;
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(texts.get(key));
    }
}
