package proofdesk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times of one kind, and what is said of them. */
final class Samples {

    private final String what;
    private final List<Double> milliseconds = new ArrayList<>();

    Samples(String what) {
        this.what = what;
    }

    void add(Duration time) {
        milliseconds.add(time.toNanos() / 1e6);
    }

    void add(double time) {
        milliseconds.add(time);
    }

    /** By nearest rank: a time that was really seen. */
    double percentile(int percent) {
        var sorted = milliseconds.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.size()) - 1));
    }

    static String head() {
        return String.format(
                Locale.ROOT, "%-62s %7s %8s %8s %8s %8s", "milliseconds", "samples", "p50", "p95", "p99", "most");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-62s %7d %8.1f %8.1f %8.1f %8.1f",
                what,
                milliseconds.size(),
                percentile(50),
                percentile(95),
                percentile(99),
                percentile(100));
    }
}
