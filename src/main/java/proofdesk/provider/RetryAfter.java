package proofdesk.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** When a vendor that has too much to do wants to be asked again (RFC 9110, 10.2.3): after a while, or from a time on. */
public final class RetryAfter {

    private final UnaryOperator<Instant> from;

    private RetryAfter(UnaryOperator<Instant> from) {
        this.from = from;
    }

    /** @param header in seconds or as an HTTP date; empty where it is neither */
    public static Optional<RetryAfter> of(@Nullable String header) {
        var said = header == null ? "" : header.strip();
        if (said.matches("[0-9]{1,10}")) {
            return Optional.of(new RetryAfter(now -> now.plusSeconds(Long.parseLong(said))));
        }
        try {
            var at = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(new RetryAfter(now -> at));
        } catch (DateTimeException e) {
            return Optional.empty(); // said in no way that anybody has agreed on
        }
    }

    /** How long to wait from now on; nothing where the time is past. */
    public Duration pause(Instant now) {
        var pause = Duration.between(now, from.apply(now));
        return pause.isNegative() ? Duration.ZERO : pause;
    }
}
