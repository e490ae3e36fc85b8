package proofdesk.desk;

import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** How long a link lives: the usual spans and the configured one, which is chosen at first. */
final class ValiditySelect extends Select<Duration> {

    ValiditySelect(Duration usual) {
        setLabel(getTranslation("dossier.start.validity"));
        setItems(List.copyOf(new TreeSet<>(List.of(
                Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7), usual))));
        setItemLabelGenerator(this::words);
        setValue(usual);
    }

    /** One of the usual spans; any other is left alone. */
    void choose(Duration span) {
        if (getListDataView().contains(span)) {
            setValue(span);
        }
    }

    private String words(Duration span) {
        if (span.toDays() > 1) {
            return getTranslation("dossier.days", span.toDays());
        }
        return span.toHours() >= 1
                ? getTranslation(span.toHours() == 1 ? "dossier.hour" : "dossier.hours", span.toHours())
                : getTranslation("dossier.minutes", span.toMinutes());
    }
}
