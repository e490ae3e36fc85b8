package proofdesk.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What the provider does behind the scenes: works for a while, comes to an end, notifies (contract assure 11, 14.1).
 * Everything here that takes a process is called within the store's lock.
 */
@Component
class Work implements DisposableBean {

    private static final Set<String> JUDGEMENTS = Set.of("accepted", "rejected", "inconclusive");
    private static final Duration LATE = Duration.ofSeconds(5);
    private static final Duration EARLY = Duration.ofSeconds(1);

    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("sandbox-", 0).factory());
    private final Store store;
    private final Callbacks callbacks;
    private final Events events;
    private final SandboxProperties properties;
    private final Clock clock;

    Work(Store store, Callbacks callbacks, Events events, SandboxProperties properties, Clock clock) {
        this.store = store;
        this.callbacks = callbacks;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    /** Looks at the pictures, then comes to the end the scenario has, or leaves that to an agent. */
    void verify(Store.Process process, Scenario scenario) {
        var outcome = scenario.outcome();
        var now = clock.instant();
        if (process.provider().reviewed(process.order.processType())
                && !scenario.has(Trait.AGENT)
                && JUDGEMENTS.contains(outcome)) {
            process.waiting = true;
            process.turn(process.status, now);
            return;
        }
        process.turn("processing", now);
        if (process.provider().atOnce() && !scenario.has(Trait.LATER)) {
            end(process, outcome);
        } else if (hasWeather(process, "callback.early")) {
            callbacks.send(process, outcome);
            run(properties.delay().plus(EARLY), process, it -> it.turn(outcome, clock.instant()));
        } else {
            run(properties.delay(), process, it -> end(it, outcome));
        }
    }

    /** An agent's word (seed 001): what they approve is accepted whatever the machine found. */
    void decide(Store.Process process, boolean approved, String remark) {
        if (!process.waiting) {
            throw Problem.bad("Not waiting.", "This verification does not wait for an agent any more.");
        }
        process.waiting = false;
        process.remark = remark;
        end(process, approved ? "accepted" : "rejected");
    }

    /** Ends it, unless it has ended before: what is final stays so (contract assure 11). */
    void end(Store.Process process, String status) {
        if (process.ended()) {
            return;
        }
        process.waiting = false;
        process.turn(status, clock.instant());
        if (hasWeather(process, "callback.late")) {
            run(LATE, process, it -> tell(it, status));
        } else {
            tell(process, status);
        }
        if (hasWeather(process, "event.late")) {
            run(LATE, process, it -> announce(it, status));
        } else {
            announce(process, status);
        }
    }

    /** An agent who looks again and finds otherwise: unheard of in the contract, so that a client must reckon with it. */
    void overturn(Store.Process process, String status) {
        if (!process.ended()) {
            throw Problem.bad("Not ended.", "Only what has ended can be overturned.");
        }
        process.turn(status, clock.instant());
        tell(process, status);
        announce(process, status);
    }

    private void tell(Store.Process process, String status) {
        if (hasWeather(process, "callback.lost")) {
            return;
        }
        var sent = new ArrayList<Callbacks.Callback>();
        if (hasWeather(process, "callback.wrong-header")) {
            sent.add(new Callbacks.Callback("accepted", "Token forged"));
        }
        var right = new Callbacks.Callback(status, process.order.authorizationHeader());
        sent.add(right);
        if (hasWeather(process, "callback.twice")) {
            sent.add(right);
        }
        callbacks.send(process, sent);
    }

    private void announce(Store.Process process, String status) {
        if (hasWeather(process, "event.lost")) {
            return;
        }
        var reference = store.dossier(process.dossierId, dossier -> Optional.ofNullable(dossier.externalReference));
        var sent = new ArrayList<Events.Event>();
        var right = new Events.Event("process.complete", Events.data(process, status, reference.orElse(null)), false);
        if (hasWeather(process, "event.wrong-signature")) {
            sent.add(new Events.Event(right.name(), Events.data(process, "accepted", reference.orElse(null)), true));
        }
        if (hasWeather(process, "event.unknown-kind")) {
            sent.add(new Events.Event("process.reconsidered", Map.of("processId", process.id), false));
        }
        sent.add(right);
        if (hasWeather(process, "event.twice")) {
            sent.add(right);
        }
        events.send(sent);
    }

    /** The first picture starts the clock: 15 minutes later the transaction is over (seed 000). */
    void picturesCame(Store.Process process) {
        if (process.firstPictureAt == null) {
            process.firstPictureAt = clock.instant();
            run(properties.captureLimit(), process, this::expireIfOverdue);
        }
    }

    /** The person did something; some providers give up on one who then does nothing (contract assure 16.22). */
    void personWasSeen(Store.Process process) {
        process.lastSeenAt = clock.instant();
        if (process.provider().mindsSilence()) {
            run(properties.silenceLimit(), process, this::expireIfOverdue);
        }
    }

    /** For a clock that was set ahead. */
    void expireOverdue() {
        store.eachProcess(this::expireIfOverdue);
    }

    private void expireIfOverdue(Store.Process process) {
        if (process.open() && overdue(process)) {
            end(process, "failed");
        }
    }

    private boolean overdue(Store.Process process) {
        if (process.provider().mindsSilence()) {
            return over(process.lastSeenAt, properties.silenceLimit());
        }
        return process.provider().alias().equals(PictureId.NAME)
                && over(process.firstPictureAt, properties.captureLimit());
    }

    private boolean over(@Nullable Instant since, Duration limit) {
        return since != null && !since.plus(limit).isAfter(clock.instant());
    }

    private static boolean hasWeather(Store.Process process, String how) {
        return process.weather.stream().anyMatch(scenario -> scenario.name().equals("weather." + how));
    }

    private void run(Duration after, Store.Process process, Consumer<Store.Process> work) {
        later.schedule(() -> store.ifThere(process, work), after.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        later.shutdownNow();
    }
}
