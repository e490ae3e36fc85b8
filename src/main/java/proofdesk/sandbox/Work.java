package proofdesk.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What the provider does behind the scenes: works for a while, comes to an end, notifies (contract assure 11, 14.1).
 * Everything here that takes a process is called within the store's lock.
 */
@Component
class Work implements DisposableBean {

    private static final Duration LATE = Duration.ofSeconds(5);
    private static final Duration EARLY = Duration.ofSeconds(1);

    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("sandbox-", 0).factory());
    private final Store store;
    private final Callbacks callbacks;
    private final SandboxProperties properties;
    private final Clock clock;

    Work(Store store, Callbacks callbacks, SandboxProperties properties, Clock clock) {
        this.store = store;
        this.callbacks = callbacks;
        this.properties = properties;
        this.clock = clock;
    }

    /** Looks at the pictures, then comes to the end the scenario has. */
    void verify(Store.Process process, Scenario scenario) {
        process.scenario = scenario;
        process.turn("processing", clock.instant());
        if (hasWeather(process, "early")) {
            callbacks.send(process, scenario.outcome());
            run(properties.delay().plus(EARLY), process, it -> it.turn(scenario.outcome(), clock.instant()));
        } else {
            run(properties.delay(), process, it -> end(it, scenario.outcome()));
        }
    }

    /** Ends it, unless it has ended before: what is final stays so (contract assure 11). */
    void end(Store.Process process, String status) {
        if (process.ended()) {
            return;
        }
        process.turn(status, clock.instant());
        if (hasWeather(process, "late")) {
            run(LATE, process, it -> tell(it, status));
        } else {
            tell(process, status);
        }
    }

    private void tell(Store.Process process, String status) {
        if (hasWeather(process, "lost")) {
            return;
        }
        var sent = new ArrayList<Callbacks.Callback>();
        if (hasWeather(process, "wrong-header")) {
            sent.add(new Callbacks.Callback("accepted", "Token forged"));
        }
        var right = new Callbacks.Callback(status, process.order.authorizationHeader());
        sent.add(right);
        if (hasWeather(process, "twice")) {
            sent.add(right);
        }
        callbacks.send(process, sent);
    }

    /** The first picture starts the clock: 15 minutes later the transaction is over (seed 000). */
    void picturesCame(Store.Process process) {
        if (process.firstPictureAt == null) {
            process.firstPictureAt = clock.instant();
            run(properties.captureLimit(), process, this::expireIfOverdue);
        }
    }

    /** For a clock that was set ahead. */
    void expireOverdue() {
        store.eachProcess(this::expireIfOverdue);
    }

    private void expireIfOverdue(Store.Process process) {
        var since = process.firstPictureAt;
        if (process.pending()
                && since != null
                && !since.plus(properties.captureLimit()).isAfter(clock.instant())) {
            end(process, "failed");
        }
    }

    private static boolean hasWeather(Store.Process process, String how) {
        return process.callbacks.stream().anyMatch(scenario -> scenario.name().endsWith("." + how));
    }

    private void run(Duration after, Store.Process process, Consumer<Store.Process> work) {
        later.schedule(() -> store.ifThere(process, work), after.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        later.shutdownNow();
    }
}
