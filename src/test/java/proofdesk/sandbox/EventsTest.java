package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Assure Events, and callbacks that are sent again (contract assure 14). */
class EventsTest extends SandboxTest {

    private static final String SECRET = "a secret of both";

    private final LinkedBlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
    private final AtomicInteger answer = new AtomicInteger(200);
    private @Nullable HttpServer client;

    private record Notice(byte[] body, String signature) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        boolean signed() throws GeneralSecurityException {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signature.equals(HexFormat.of().formatHex(mac.doFinal(body)));
        }
    }

    @BeforeEach
    void subscribe() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var status = answer.get(); // before the test hears of it and changes its mind
            var signature = exchange.getRequestHeaders().getFirst("X-Signicat-Signature");
            notices.add(new Notice(exchange.getRequestBody().readAllBytes(), signature == null ? "" : signature));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        client = server;
        subscribe(",\"secret\":\"" + SECRET + "\",\"retry\":\"PT0.2S\"");
    }

    @AfterEach
    void stop() {
        if (client != null) {
            client.stop(0);
        }
    }

    private String address() {
        return "http://localhost:" + Objects.requireNonNull(client).getAddress().getPort() + "/";
    }

    private void subscribe(String more) {
        assertThat(wire.post("/events/subscription", "{\"url\":\"" + address() + "\"" + more + "}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theEndOfAProcessIsAnEventOfNineFieldsSignedOverItsBytes() throws Exception {
        var dossier = wire.post("/assure/dossiers", "{\"externalReference\":\"our own: é\"}")
                .json()
                .path("dossierId")
                .asString();
        end(dossier);
        var event = next();

        assertThat(event.signed()).isTrue();
        var body = event.json();
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "timestamp",
                        "sender",
                        "eventName",
                        "eventData",
                        "accountId",
                        "organizationId",
                        "expiresAt",
                        "tags");
        assertThat(body.path("id").asString()).matches("[0-9a-f]{32}");
        assertThat(body.path("timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z");
        assertThat(Instant.parse(body.path("expiresAt").asString()))
                .isAfter(Instant.parse(body.path("timestamp").asString()));
        assertThat(body.path("eventName").asString()).isEqualTo("process.complete");
        assertThat(body.path("organizationId").isNull()).isTrue();
        var data = body.path("eventData");
        assertThat(data.path("dossierId").asString()).isEqualTo(dossier);
        assertThat(data.path("processId").asString())
                .isEqualTo(wire.process(dossier).path("processId").asString());
        assertThat(data.path("status").asString()).isEqualTo("accepted");
        assertThat(data.path("externalReference").asString()).isEqualTo("our own: é");
        assertThat(notices.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatNobodyTakesComesAgainWithTheSameId() throws Exception {
        answer.set(500);
        end(wire.dossier());
        var first = next();
        answer.set(204);
        var second = next();

        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(notices.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void whatHasExpiredComesNoMore() throws Exception {
        answer.set(500);
        subscribe(",\"lifetime\":\"PT0.5S\",\"retry\":\"PT0.3S\"");
        end(wire.dossier());
        next();
        next();

        assertThat(notices.poll(2, TimeUnit.SECONDS)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost", "twice", "wrong-signature", "unknown-kind", "late"})
    void itsWeatherIsArmedForTheNextProcess(String how) throws Exception {
        assertThat(wire.control("/scenarios/weather.event." + how + "/arm").status())
                .isEqualTo(204);
        var dossier = wire.dossier();
        end(dossier);
        wire.end(dossier);
        if (how.equals("lost") || how.equals("late")) {
            assertThat(notices.poll(2, TimeUnit.SECONDS)).isNull();
        }
        if (how.equals("lost")) {
            return;
        }
        var first = next();
        if (how.equals("twice")) {
            assertThat(next().json().path("id")).isEqualTo(first.json().path("id"));
        } else if (how.equals("wrong-signature")) {
            assertThat(first.signed()).isFalse();
            assertThat(next().signed()).isTrue();
        } else if (how.equals("unknown-kind")) {
            assertThat(first.json().path("eventName").asString()).isNotEqualTo("process.complete");
            assertThat(first.signed()).isTrue();
            assertThat(next().json().path("eventName").asString()).isEqualTo("process.complete");
        }
        assertThat(notices.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void headerEncodingAndPrefixCanBeOthers() throws Exception {
        subscribe(",\"secret\":\"" + SECRET + "\",\"encoding\":\"base64\",\"prefix\":\"sha256=\"");
        end(wire.dossier());
        assertThat(next().signature()).matches("sha256=[A-Za-z0-9+/]{43}=");

        wire.post("/events/subscription", "{\"url\":\"nowhere\"}").isProblem(400);
        wire.post("/events/subscription", "{\"url\":\"http://a.example/\",\"encoding\":\"rot13\"}")
                .isProblem(400);
        wire.post("/events/subscription", "{\"url\":\"http://a.example/\",\"retry\":\"soon\"}")
                .isProblem(400);
    }

    @Test
    void afterAResetNobodyIsSubscribed() throws Exception {
        wire.control("/reset");
        wire.signedIn();
        end(wire.dossier());

        assertThat(notices.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void onfidoSendsACallbackAgainThatNobodyTook() throws Exception {
        wire.post("/events/subscription", "{}");
        answer.set(500);
        var dossier = wire.dossier();
        var started = wire.post(
                "/assure/dossiers/" + dossier + "/capture",
                "{\"providers\":[{\"provider\":\"onfido\"}],\"redirectUrl\":\"%s\",\"notificationUrl\":\"%s\"}"
                        .formatted(Wire.REDIRECT, address()));
        wire.specimen(started.json().path("url").asString().replaceAll(".*artifact=", ""), "onfido.accepted.clear");
        next();
        answer.set(200);
        next();

        assertThat(notices.poll(2, TimeUnit.SECONDS)).isNull();
    }

    private Notice next() throws InterruptedException {
        var notice = notices.poll(20, TimeUnit.SECONDS);
        assertThat(notice).isNotNull();
        return notice;
    }

    private void end(String dossier) {
        wire.specimen(wire.capture(dossier, "document"), "pictureid.accepted.all-passed");
    }
}
