package proofdesk.review;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import proofdesk.review.Decision.Kind;

/**
 * Why people decide as they do.
 *
 * @param code stable, as decisions remember it
 * @param position among those of its kind, from 1 on
 * @param labels for colleagues, by language tag
 * @param messages what the customer is told, by language tag; may be empty
 * @param archived whether it is offered no more; decisions made with it keep its words
 */
public record Reason(
        String code,
        int version,
        Kind kind,
        int position,
        Map<String, String> labels,
        Map<String, String> messages,
        boolean archived) {

    /** In the language, else in English, else in any; a reason without words is its code. */
    public String label(Locale language) {
        return in(labels, language)
                .or(() -> labels.values().stream().findFirst())
                .orElse(code);
    }

    /** What to tell the customer in exactly this language, else in English; empty where nobody has written it. */
    public String message(Locale language) {
        return in(messages, language).orElse("");
    }

    public Reason asArchived(boolean is) {
        return new Reason(code, version, kind, position, labels, messages, is);
    }

    Reason at(int place) {
        return new Reason(code, version, kind, place, labels, messages, archived);
    }

    private static Optional<String> in(Map<String, String> texts, Locale language) {
        return Optional.ofNullable(texts.get(language.getLanguage())).or(() -> Optional.ofNullable(texts.get("en")));
    }
}
