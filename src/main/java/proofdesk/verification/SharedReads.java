package proofdesk.verification;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import proofdesk.activity.Change;

/**
 * What many screens ask at once, because all were told of the same change, is read once. Nothing read before a change is
 * given to whoever looks because of it; and without a change nothing is kept longer than {@link #KEPT}.
 */
@Component
class SharedReads {

    static final Duration KEPT = Duration.ofMillis(250);

    private final LongSupplier nanoseconds;
    private volatile Round round;

    @Autowired
    SharedReads() {
        this(System::nanoTime);
    }

    SharedReads(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        round = new Round(nanoseconds.getAsLong());
    }

    /**
     * @param question what is asked; equal questions have one answer
     * @param read without effects; what it throws, all who wait for it get, and it is not kept
     */
    <T> T of(Object question, Supplier<T> read) {
        var now = nanoseconds.getAsLong();
        var current = round;
        if (now - current.begun > KEPT.toNanos()) {
            current = new Round(now);
            round = current;
        }
        return current.of(question, read);
    }

    /** Before the screens are told. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void afterCommit(Change change) {
        round = new Round(nanoseconds.getAsLong());
    }

    private static final class Round {

        private final long begun;
        private final Map<Object, FutureTask<?>> answers = new ConcurrentHashMap<>();

        Round(long begun) {
            this.begun = begun;
        }

        @SuppressWarnings("unchecked") // a question is asked with one type of answer
        <T> T of(Object question, Supplier<T> read) {
            var task = answers.computeIfAbsent(question, asked -> new FutureTask<>(read::get));
            task.run();
            try {
                return (T) task.get();
            } catch (ExecutionException e) {
                answers.remove(question, task);
                throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return read.get();
            }
        }
    }
}
