package proofdesk.figures;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which weeks are counted, and of whom. Weeks are ISO 8601's: from Monday on, in UTC.
 *
 * @param first the Monday of the first week
 * @param weeks how many; the last is the current one, so far
 * @param provider the id of the only one that is counted; empty for all
 */
public record Extent(LocalDate first, int weeks, Optional<String> provider) {

    public Extent {
        if (first.getDayOfWeek() != DayOfWeek.MONDAY || weeks < 1 || weeks > 104) {
            throw new IllegalArgumentException("It has 1 to 104 weeks from a Monday on");
        }
    }

    /** The current week and those before it. */
    public static Extent upToNow(Clock clock, int weeks, Optional<String> provider) {
        var monday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Extent(monday.minusWeeks(weeks - 1L), weeks, provider);
    }

    /** The Mondays of all its weeks. */
    public List<LocalDate> mondays() {
        return IntStream.range(0, weeks).mapToObj(first::plusWeeks).toList();
    }

    LocalDate end() {
        return first.plusWeeks(weeks);
    }
}
