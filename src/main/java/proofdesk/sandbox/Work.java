package proofdesk.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the provider does behind the scenes: works for a while, comes to an end, notifies (contract assure 11, 14.1). */
@Component
class Work implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Work.class);
    private static final Duration LATE = Duration.ofSeconds(5);
    private static final Duration EARLY = Duration.ofSeconds(1);

    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("sandbox-", 0).factory());
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final SandboxProperties properties;
    private final Clock clock;
    private final JsonMapper json;

    Work(SandboxProperties properties, Clock clock, JsonMapper json) {
        this.properties = properties;
        this.clock = clock;
        this.json = json;
    }

    /** Looks at the pictures, then comes to the end the scenario has. */
    void verify(Store.Process process, Scenario scenario) {
        process.scenario = scenario;
        process.turn("processing", clock.instant());
        if (hasWeather(process, "early")) {
            notify(process, scenario.outcome(), process.authorizationHeader);
            run(properties.delay().plus(EARLY), () -> process.turn(scenario.outcome(), clock.instant()));
        } else {
            run(properties.delay(), () -> end(process, scenario.outcome()));
        }
    }

    void end(Store.Process process, String status) {
        process.turn(status, clock.instant());
        process.captureEnded = true;
        if (hasWeather(process, "lost")) {
            return;
        }
        if (hasWeather(process, "wrong-header")) {
            notify(process, "accepted", "Token forged");
        }
        if (hasWeather(process, "late")) {
            run(LATE, () -> notify(process, status, process.authorizationHeader));
            return;
        }
        notify(process, status, process.authorizationHeader);
        if (hasWeather(process, "twice")) {
            notify(process, status, process.authorizationHeader);
        }
    }

    /** The first picture starts the clock: 15 minutes later the transaction is over (seed 000). */
    void firstPicture(Store.Process process) {
        process.firstPictureAt = clock.instant();
        run(properties.captureLimit(), () -> {
            if (process.status.equals("pending")) {
                end(process, "failed");
            }
        });
    }

    private static boolean hasWeather(Store.Process process, String how) {
        return process.callbacks.stream().anyMatch(scenario -> scenario.name().endsWith("." + how));
    }

    private void run(Duration after, Runnable work) {
        later.schedule(work, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void notify(Store.Process process, String status, @Nullable String authorization) {
        var url = process.notificationUrl;
        if (url != null) {
            later.execute(() -> post(
                    url,
                    Map.of("dossierId", process.dossierId, "processId", process.id, "status", status),
                    authorization));
        }
    }

    private void post(String url, Map<String, String> body, @Nullable String authorization) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                log.info("A callback was answered {}", answer.statusCode());
            }
        } catch (IOException e) {
            log.warn("A callback found nobody ({})", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        later.shutdownNow();
        http.close();
    }
}
