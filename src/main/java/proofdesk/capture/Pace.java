package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How often programs may ask, by link and by address, counted in memory on each node. A bucket holds what may be asked at
 * once, a third of a minute's worth, and fills steadily.
 */
@Component
class Pace {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double AT_ONCE = 1.0 / 3;

    /** Beyond so many the longest unused is forgotten; by then it is full again in all likelihood. */
    private static final int MOST_BUCKETS = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };
    private final DirectProperties properties;
    private final Clock clock;

    Pace(DirectProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** @throws Refusal when that was too often */
    void count(String token, HttpServletRequest request) {
        var wait = wait("address " + request.getRemoteAddr(), properties.requestsPerMinuteFromOneAddress())
                .or(() -> wait("link " + token, properties.requestsPerMinute()));
        if (wait.isPresent()) {
            throw Refusal.later(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", wait.get());
        }
    }

    private synchronized Optional<Duration> wait(String key, int perMinute) {
        var now = clock.instant();
        var most = Math.max(1, perMinute * AT_ONCE);
        var bucket = buckets.getOrDefault(key, new Bucket(most, now)).at(now, perMinute, most);
        if (bucket.left >= 1) {
            buckets.put(key, new Bucket(bucket.left - 1, now));
            return Optional.empty();
        }
        buckets.put(key, bucket);
        var seconds = (1 - bucket.left) * MINUTE.toSeconds() / perMinute;
        return Optional.of(Duration.ofSeconds((long) Math.ceil(seconds)));
    }

    /** @param left how many requests it still holds */
    private record Bucket(double left, Instant since) {

        Bucket at(Instant now, int perMinute, double most) {
            var passed = Math.max(0, Duration.between(since, now).toMillis());
            return new Bucket(Math.min(most, left + (double) passed * perMinute / MINUTE.toMillis()), now);
        }
    }
}
