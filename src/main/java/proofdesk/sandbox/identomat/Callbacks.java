package proofdesk.sandbox.identomat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the company what happens, by a POST of JSON that carries a shared key (contract identomat 6). */
@Component("identomatCallbacks")
class Callbacks implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Callbacks.class);

    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Settings settings;
    private final Repertoire repertoire;
    private final JsonMapper json;

    Callbacks(Settings settings, Repertoire repertoire, JsonMapper json) {
        this.settings = settings;
        this.repertoire = repertoire;
        this.json = json;
    }

    /** The result has changed; the payload is assumed, for no source knows it. */
    void status(Session session) {
        send(session, settings.now().statusType(), Map.of("result", session.result));
    }

    /** For a company that sends codes itself. */
    void password(Session session, boolean byPhone) {
        var text = "Your code is " + session.code + ".";
        if (byPhone) {
            send(session, "one-time-password-request", Map.of("text", text, "phoneNumber", session.phone));
        } else {
            send(session, "email-one-time-password-request", Map.of("text", text, "email", session.email));
        }
    }

    /** For a company that sends the person their link itself. */
    void link(Session session, String to, String link) {
        var text = "Continue here: " + link;
        if (to.contains("@")) {
            send(session, "share-session-link-via-email", Map.of("text", text, "email", to, "sessionLink", link));
        } else {
            send(session, "share-session-link-via-sms", Map.of("text", text, "phoneNumber", to, "sessionLink", link));
        }
    }

    private void send(Session session, String type, Map<String, String> more) {
        var now = settings.now();
        var url = now.callbackUrl();
        if (url == null || url.isBlank() || repertoire.bad("callback-lost")) {
            return;
        }
        var body = new LinkedHashMap<String, String>();
        body.put("callbackApiKey", now.callbackApiKey());
        body.put("type", type);
        body.put("sessionId", session.token);
        body.putAll(more);
        var bodies = new ArrayList<Map<String, String>>();
        if (repertoire.bad("callback-wrong-key")) {
            var forged = new LinkedHashMap<>(body);
            forged.put("callbackApiKey", "forged");
            bodies.add(forged);
        }
        bodies.add(body);
        if (repertoire.bad("callback-twice")) {
            bodies.add(body);
        }
        senders.execute(() -> bodies.forEach(one -> post(url, json.writeValueAsString(one))));
    }

    private void post(String url, String body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        try {
            log.info(
                    "A callback was answered {}",
                    http.send(request.build(), BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            log.warn("A callback found nobody ({})", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        senders.shutdownNow();
        http.shutdownNow();
    }
}
