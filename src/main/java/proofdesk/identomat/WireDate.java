package proofdesk.identomat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Identomat's dates: month first, not padded, or an instant at midnight UTC (contract identomat 5.3 and 8.9). */
final class WireDate {

    private static final DateTimeFormatter MONTH_FIRST =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private WireDate() {}

    /** Of a date, also one that is ISO 8601 already. */
    static Optional<LocalDate> of(String text) {
        return parsed(text, MONTH_FIRST).or(() -> parsed(text, DateTimeFormatter.ISO_LOCAL_DATE));
    }

    /** Of an instant: the day it is in UTC, wherever the reader is. One that leaves out the offset means UTC too. */
    static Optional<LocalDate> ofTime(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip())
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate());
        } catch (DateTimeException e) {
            return parsed(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .or(() -> parsed(text, DateTimeFormatter.ISO_LOCAL_DATE));
        }
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
