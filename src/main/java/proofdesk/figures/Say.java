package proofdesk.figures;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import proofdesk.figures.Figures.Because;
import proofdesk.result.Outcome;

/**
 * The words of figures.
 *
 * @param providers a provider's name by its id
 * @param reasons a reason's own words
 */
record Say(Component speaker, Function<String, String> providers, Function<Because, String> reasons) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** @param key without the area's own name before it */
    String of(String key, Object... details) {
        return speaker.getTranslation("figures." + key, details);
    }

    String of(Outcome outcome) {
        return speaker.getTranslation("outcome." + outcome.name());
    }

    String kind(Because because) {
        return speaker.getTranslation("decision.kind." + because.kind().name());
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String percent(int part, int of) {
        return of == 0 ? "–" : Math.round(100.0 * part / of) + " %";
    }
}
