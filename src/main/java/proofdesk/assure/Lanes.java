package proofdesk.assure;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A limit on the calls under way, since virtual threads have no pool to bound them. Waiting is bounded too, which
 * Spring's {@code @ConcurrencyLimit} does not offer: with a slow vendor a queue without end would hold every request.
 */
final class Lanes {

    private final Semaphore free;
    private final Duration wait;

    Lanes(int count, Duration wait) {
        this.free = new Semaphore(count);
        this.wait = wait;
    }

    Lane enter(String operation) {
        try {
            if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Failures.busy(operation);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.busy(operation);
        }
        return free::release;
    }

    /** A place taken; closing gives it back. */
    interface Lane extends AutoCloseable {
        @Override
        void close();
    }
}
