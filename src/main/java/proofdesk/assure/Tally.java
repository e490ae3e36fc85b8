package proofdesk.assure;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.ProviderException;
import proofdesk.provider.VendorHealth.Failure;

/** Counts calls and failures, minute by minute over the last hour, in memory that does not grow. */
final class Tally {

    private static final int MINUTES = 60;

    private final Clock clock;
    private final long[] minutes = new long[MINUTES];
    private final int[] calls = new int[MINUTES];
    private final int[] failures = new int[MINUTES];
    private @Nullable Instant lastAnswer;
    private @Nullable Failure lastFailure;
    private @Nullable Failure lastTokenFailure;

    Tally(Clock clock) {
        this.clock = clock;
        Arrays.fill(minutes, Long.MIN_VALUE);
    }

    synchronized void answered() {
        calls[slot()]++;
        lastAnswer = clock.instant();
    }

    /** Not to have something is an answer too. */
    synchronized <E extends ProviderException> E failed(E why) {
        if (why instanceof ProviderException.Gone) {
            answered();
            return why;
        }
        var slot = slot();
        calls[slot]++;
        failures[slot]++;
        lastFailure = failure(why);
        return why;
    }

    synchronized void tokenFailed(ProviderException why) {
        lastTokenFailure = failure(why);
    }

    private Failure failure(ProviderException why) {
        return new Failure(clock.instant(), String.valueOf(why.getMessage()), why.reference());
    }

    /** The place of this minute, emptied when an hour has passed since it was used. */
    private int slot() {
        var minute = minute();
        var slot = (int) Math.floorMod(minute, (long) MINUTES);
        if (minutes[slot] != minute) {
            minutes[slot] = minute;
            calls[slot] = 0;
            failures[slot] = 0;
        }
        return slot;
    }

    private long minute() {
        return Math.floorDiv(clock.instant().getEpochSecond(), 60L);
    }

    synchronized Counts counts() {
        var oldest = minute() - MINUTES + 1;
        var made = 0;
        var failed = 0;
        for (var slot = 0; slot < MINUTES; slot++) {
            if (minutes[slot] >= oldest) {
                made += calls[slot];
                failed += failures[slot];
            }
        }
        return new Counts(
                Optional.ofNullable(lastAnswer),
                made,
                failed,
                Optional.ofNullable(lastFailure),
                Optional.ofNullable(lastTokenFailure));
    }

    /** What was counted up to now. */
    record Counts(
            Optional<Instant> lastAnswer,
            int calls,
            int failures,
            Optional<Failure> lastFailure,
            Optional<Failure> lastTokenFailure) {}
}
