package proofdesk.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Assure Events: signed, and sent again until somebody takes them or they expire (contract assure 14.2, 14.3). */
@Component
class Events implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Events.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final DateTimeFormatter SEVEN_DIGITS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final SandboxProperties.Events configured;
    private final JsonMapper json;
    private final Clock clock;
    private volatile SandboxProperties.Events subscription;

    Events(SandboxProperties properties, JsonMapper json, Clock clock) {
        configured = properties.events();
        subscription = configured;
        this.json = json;
        this.clock = clock;
    }

    /** @param forged whether its signature is wrong */
    record Event(String name, Map<String, Object> data, boolean forged) {}

    /** Status, provider and process type are assumed to be there (contract assure 14.2). */
    static Map<String, Object> data(Store.Process process, String status, @Nullable String reference) {
        var data = Provider.members("dossierId", process.dossierId, "processId", process.id, "status", status);
        data.put("provider", process.provider().alias());
        if (!process.order.processType().isEmpty()) {
            data.put("processType", process.order.processType());
        }
        if (reference != null) {
            data.put("externalReference", reference);
        }
        return data;
    }

    void subscribe(SandboxProperties.Events to) {
        subscription = to;
    }

    void reset() {
        subscription = configured;
    }

    /** Sends them one after the other, on a thread of their own. The same event again keeps its id. */
    void send(List<Event> events) {
        var to = subscription;
        var url = to.url();
        if (url == null || url.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var bodies = new IdentityHashMap<Event, byte[]>();
        events.forEach(event -> bodies.computeIfAbsent(event, one -> body(one, now, now.plus(to.lifetime()))));
        senders.execute(() -> {
            for (var event : events) {
                deliver(url, bodies.get(event), event.forged(), to, now.plus(to.lifetime()));
            }
        });
    }

    private byte[] body(Event event, Instant now, Instant expiresAt) {
        var envelope = Provider.members(
                "id", UUID.randomUUID().toString().replace("-", ""),
                "timestamp", SEVEN_DIGITS.format(now),
                "sender", "assure",
                "eventName", event.name(),
                "eventData", event.data(),
                "accountId", "a-sandbox-0000000000",
                "expiresAt", SEVEN_DIGITS.format(expiresAt),
                "tags", List.of());
        var withNull = json.createObjectNode();
        envelope.forEach((name, value) -> withNull.set(name, json.valueToTree(value)));
        withNull.putNull("organizationId");
        return json.writeValueAsString(withNull).getBytes(StandardCharsets.UTF_8);
    }

    private void deliver(
            String url, byte @Nullable [] body, boolean forged, SandboxProperties.Events to, Instant expiresAt) {
        if (body == null) {
            return;
        }
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (to.secret() != null) {
            request.header(to.header(), to.prefix() + signature(forged ? "forged" : to.secret(), body, to.encoding()));
        }
        try {
            var wait = to.retry();
            while (to == subscription && clock.instant().isBefore(expiresAt) && !taken(request.build()) && !forged) {
                Thread.sleep(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean taken(HttpRequest request) throws InterruptedException {
        try {
            var status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                log.info("An event was answered {}", status);
            }
            return status / 100 == 2;
        } catch (IOException e) {
            log.warn("An event found nobody ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    private static String signature(String secret, byte[] body, String encoding) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var sum = mac.doFinal(body);
            return encoding.equals("base64")
                    ? Base64.getEncoder().encodeToString(sum)
                    : HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        senders.shutdownNow();
        http.shutdownNow();
    }
}
