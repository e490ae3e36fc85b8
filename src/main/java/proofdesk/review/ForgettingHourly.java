package proofdesk.review;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Forgets each hour what is due; several desks may do so at once. */
@Component
class ForgettingHourly implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ForgettingHourly.class);

    private final Forgetting forgetting;
    private @Nullable ScheduledExecutorService hours;

    ForgettingHourly(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public void start() {
        hours = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("forgetting").factory());
        hours.scheduleWithFixedDelay(this::sweep, 60, 60, TimeUnit.MINUTES);
    }

    /** Whatever goes wrong, the next hour comes. */
    private void sweep() {
        try {
            forgetting.sweep();
        } catch (RuntimeException e) {
            log.warn(
                    "Who looked at what long ago could not be forgotten: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        if (hours != null) {
            hours.shutdownNow();
            hours = null;
        }
    }

    @Override
    public boolean isRunning() {
        return hours != null;
    }
}
