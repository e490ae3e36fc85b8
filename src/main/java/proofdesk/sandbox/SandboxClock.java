package proofdesk.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The time at the vendor's. Tests set it ahead instead of waiting for something to expire. */
@Component
class SandboxClock extends Clock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Further ahead than it is by now. */
    Duration advance(Duration by) {
        return ahead.updateAndGet(by::plus);
    }

    void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (!zone.equals(getZone())) {
            throw new UnsupportedOperationException("The sandbox knows UTC only");
        }
        return this;
    }
}
