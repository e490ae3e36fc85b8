package proofdesk.figures;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Steps of axes that people count in. */
final class Scale {

    private static final int MOST_STEPS = 5;

    private static final List<Long> DURATIONS = LongStream.of(
                    1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400, 21600, 43200, 86400, 172800,
                    432000, 864000, 1728000, 4320000)
            .boxed()
            .toList();

    private Scale() {}

    /** The least of 1, 2, 5, 10, 20 … with which so many are counted in few steps. */
    static long step(long most) {
        for (long power = 1; ; power *= 10) {
            for (var step : new long[] {power, 2 * power, 5 * power}) {
                if (most <= step * MOST_STEPS) {
                    return step;
                }
            }
        }
    }

    /** The same for seconds. */
    static long seconds(long most) {
        return DURATIONS.stream()
                .filter(step -> most <= step * MOST_STEPS)
                .findFirst()
                .orElseGet(() -> 86400 * step(most / 86400 + 1));
    }

    /** E.g. {@code 45 s}, {@code 3 min}, {@code 2.5 h}, {@code 4 d}. */
    static String words(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds < 90) {
            return seconds + " s";
        } else if (seconds < 90 * 60) {
            return rounded(seconds / 60.0) + " min";
        } else if (seconds < 36 * 3600) {
            return rounded(seconds / 3600.0) + " h";
        }
        return rounded(seconds / 86400.0) + " d";
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
    }
}
