package proofdesk.explanation;

import java.util.Map;

/**
 * What each finding is about.
 *
 * @param own what administrators say of keys that we do not know
 */
public record Grouping(Map<String, Subject> own) {

    public Grouping {
        own = Map.copyOf(own);
    }

    /** By the vendor's own key; what is said of all that begins alike counts for a key of which nothing is said. */
    public Subject of(String key) {
        var ours = Subject.of(key);
        return ours != Subject.OTHER ? ours : own.getOrDefault(key, own.getOrDefault(Subject.first(key), ours));
    }
}
