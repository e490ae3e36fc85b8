package proofdesk.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells clients that a process has ended, by a POST to their notificationUrl (contract assure 14.1). */
@Component
class Callbacks implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Callbacks.class);

    /** Of a callback nobody takes; other providers send theirs once (contract assure 14.1). */
    private static final int ONFIDO_ATTEMPTS = 6;

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json;

    Callbacks(JsonMapper json) {
        this.json = json;
    }

    /** @param authorization the header as the client gave it, word for word */
    record Callback(String status, @Nullable String authorization) {}

    void send(Store.Process process, String status) {
        send(process, List.of(new Callback(status, process.order.authorizationHeader())));
    }

    /** Sends them one after the other, on a thread of their own. */
    void send(Store.Process process, List<Callback> callbacks) {
        var url = process.order.notificationUrl();
        if (url != null) {
            var attempts = process.provider() instanceof Onfido ? ONFIDO_ATTEMPTS : 1;
            senders.execute(() -> callbacks.forEach(callback -> post(
                    attempts,
                    url,
                    Map.of("dossierId", process.dossierId, "processId", process.id, "status", callback.status()),
                    callback.authorization())));
        }
    }

    private void post(int attempts, String url, Map<String, String> body, @Nullable String authorization) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            for (var left = attempts; left > 0 && !delivered(request.build()); left--) {
                if (left > 1) {
                    Thread.sleep(AGAIN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean delivered(HttpRequest request) throws InterruptedException {
        try {
            var status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                log.info("A callback was answered {}", status);
            }
            return status == 200;
        } catch (IOException e) {
            log.warn("A callback found nobody ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void destroy() {
        senders.shutdownNow();
        http.shutdownNow();
    }
}
