package proofdesk.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import proofdesk.activity.Change;

class SharedReadsTest {

    private long nanoseconds;
    private final AtomicInteger reads = new AtomicInteger();
    private final SharedReads shared = new SharedReads(() -> nanoseconds);

    private int ask(Object question) {
        return shared.of(question, reads::incrementAndGet);
    }

    @Test
    void whatIsAskedAtTheSameMomentIsReadOnce() {
        assertThat(Stream.of("a", "a", "b", "a").map(this::ask)).containsExactly(1, 1, 2, 1);
    }

    @Test
    void afterAChangeEverythingIsReadAnew() {
        ask("a");
        shared.afterCommit(new Changed());
        assertThat(ask("a")).isEqualTo(2);
    }

    @Test
    void withoutAChangeNothingIsKeptForLong() {
        ask("a");
        nanoseconds += SharedReads.KEPT.toNanos();
        assertThat(ask("a")).isEqualTo(1);
        nanoseconds++;
        assertThat(ask("a")).isEqualTo(2);
    }

    @Test
    void aFailureIsToldAndNotKept() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shared.of("a", () -> {
                    throw new IllegalStateException("the database is away");
                }));
        assertThat(ask("a")).isEqualTo(1);
    }

    @Test
    void whoeverAsksWhileItIsBeingReadWaitsForThatReading() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        Callable<Integer> slow = () -> shared.of("a", () -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return reads.incrementAndGet();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(slow);
            begun.await();
            var second = threads.submit(() -> ask("a"));
            go.countDown();
            assertThat(first.get()).isEqualTo(1);
            assertThat(second.get()).isEqualTo(1);
        }
    }

    private record Changed() implements Change {

        @Override
        public UUID dossierId() {
            return new UUID(1, 1);
        }

        @Override
        public @Nullable UUID verificationId() {
            return null;
        }

        @Override
        public String actor() {
            return "sam";
        }

        @Override
        public String kind() {
            return "verification.read";
        }
    }
}
