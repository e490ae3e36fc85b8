package proofdesk.identomat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;
import proofdesk.provider.ProviderException;
import proofdesk.provider.VendorHealth.Failure;
import proofdesk.provider.VendorHealth.Health;

/** What surrounds each call: its turn among the others, one kind of exception whatever happens, its count. */
final class IdentomatCalls {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST = 20_000; // counted no further than this

    private final Semaphore free;
    private final Duration wait;
    private final Clock clock;
    private final Deque<Made> made = new ArrayDeque<>();
    private @Nullable Instant lastAnswer;
    private @Nullable Failure lastFailure;

    IdentomatCalls(IdentomatProperties properties, Clock clock) {
        this.free = new Semaphore(properties.concurrentCalls());
        this.wait = properties.laneWait();
        this.clock = clock;
    }

    <T> T make(String operation, Supplier<T> call) {
        if (!enter()) {
            throw failed(Failures.busy(operation));
        }
        try {
            var answer = call.get();
            answered();
            return answer;
        } catch (ProviderException.Gone e) {
            answered(); // not to have something is an answer too
            throw e;
        } catch (ProviderException e) {
            throw failed(e);
        } catch (RestClientException | IllegalArgumentException e) {
            throw failed(Failures.translate(operation, e));
        } finally {
            free.release();
        }
    }

    private boolean enter() {
        try {
            return free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void answered() {
        lastAnswer = clock.instant();
        count(false);
    }

    private synchronized ProviderException failed(ProviderException why) {
        lastFailure = new Failure(clock.instant(), String.valueOf(why.getMessage()), why.reference());
        count(true);
        return why;
    }

    private void count(boolean failed) {
        made.addLast(new Made(clock.instant(), failed));
        forget();
    }

    private void forget() {
        var oldest = clock.instant().minus(HOUR);
        while (!made.isEmpty() && (made.size() > MOST || made.getFirst().at().isBefore(oldest))) {
            made.removeFirst();
        }
    }

    synchronized Health health() {
        forget();
        var failures = (int) made.stream().filter(Made::failed).count();
        return new Health(
                Optional.ofNullable(lastAnswer),
                made.size(),
                failures,
                Optional.ofNullable(lastFailure),
                Optional.empty(),
                Optional.empty());
    }

    private record Made(Instant at, boolean failed) {}
}
