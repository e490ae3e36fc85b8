package proofdesk.identomat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees each minute to what was tried out and nobody has closed. What is due is in the database, so a restart forgets nothing. */
@Component
class TryoutSweeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TryoutSweeper.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Tryouts tryouts;
    private @Nullable ScheduledExecutorService minutes;

    TryoutSweeper(Tryouts tryouts) {
        this.tryouts = tryouts;
    }

    @Override
    public void start() {
        minutes = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("tryouts").factory());
        minutes.scheduleWithFixedDelay(this::sweep, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Whatever goes wrong, the next minute comes. */
    private void sweep() {
        try {
            tryouts.sweep();
        } catch (RuntimeException e) {
            log.warn(
                    "Sessions that were tried out could not be looked for: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        if (minutes != null) {
            minutes.shutdownNow();
            minutes = null;
        }
    }

    @Override
    public boolean isRunning() {
        return minutes != null;
    }
}
