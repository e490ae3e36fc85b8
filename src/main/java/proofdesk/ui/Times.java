package proofdesk.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Times and dates as the reader of the screen knows them: in the zone of the browser, else in UTC. */
public final class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

    private Times() {}

    /** The zone of the browser of the current UI; UTC where it is not known. */
    public static ZoneId zone() {
        var ui = UI.getCurrent();
        var details = ui == null ? null : ui.getPage().getExtendedClientDetails();
        var name = details == null ? null : details.getTimeZoneId();
        try {
            return name == null || name.isBlank() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknownToThisJdk) {
            return ZoneOffset.UTC;
        }
    }

    /** E.g. {@code 14:03:27}. */
    public static String clock(Instant at) {
        return CLOCK.format(at.atZone(zone()));
    }

    /** E.g. {@code 14:03}. */
    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(zone()));
    }

    /** E.g. {@code 21 Nov 2026, 14:03:27}; what is of {@code today} is shown without its date. */
    public static String moment(Instant at, Instant now) {
        var here = at.atZone(zone());
        return here.toLocalDate().equals(now.atZone(zone()).toLocalDate()) ? CLOCK.format(here) : MOMENT.format(here);
    }

    /** E.g. {@code 21 Nov 2026, 14:03:27}, always with its date. */
    public static String exact(Instant at) {
        return MOMENT.format(at.atZone(zone()));
    }

    /** When the day of the current UI's reader began. */
    public static Instant startOfDay(Instant now) {
        return now.atZone(zone()).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    /** A vendor's {@code YYYY-MM-DD}; empty for anything else, which is then shown as it came. */
    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** E.g. {@code 3 Apr 1989}. */
    public static String day(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /** Whole years lived on a day; negative when born later. */
    public static int age(LocalDate born, LocalDate on) {
        return Period.between(born, on).getYears();
    }
}
