package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What Identomat tells the company by itself (contract identomat 6). */
class IdentomatCallbacksTest extends IdentomatTest {

    private final BlockingQueue<JsonNode> came = new LinkedBlockingQueue<>();
    private final HttpServer company = server();

    @BeforeEach
    void listen() {
        company.createContext("/", exchange -> {
            came.add(JsonMapper.shared()
                    .readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        company.start();
        settings("\"callbackUrl\":\"http://localhost:" + company.getAddress().getPort() + "/\"");
    }

    @AfterEach
    void stop() {
        company.stop(0);
    }

    @Test
    void aNewStatusIsToldWithTheKeyInTheBody() throws InterruptedException {
        settings("\"callbackApiKey\":\"k1\",\"statusType\":\"session-finished\"");
        var token = ended("approved.all-passed");

        var told = next();

        assertThat(told.path("callbackApiKey").asString()).isEqualTo("k1");
        assertThat(told.path("type").asString()).isEqualTo("session-finished");
        assertThat(told.path("sessionId").asString()).isEqualTo(token);
    }

    @Test
    void aManualCheckIsToldTwiceAsWaitingAndAsDecided() throws InterruptedException {
        ended("manual-check.waiting");
        assertThat(next().path("result").asString()).isEqualTo("manual_check");
        var id = wire.get("/operator/").http().body().replaceAll("(?s).*/operator/([a-z0-9]{16})/verdict.*", "$1");

        post("/operator/" + id + "/verdict", "verdict", "approved");

        assertThat(next().path("result").asString()).isEqualTo("approved");
    }

    @Test
    void nobodyIsToldOfASessionThatStaysInProgress() throws InterruptedException {
        ended("in-progress.abandoned");
        ended("approved.all-passed");

        assertThat(next().path("result").asString()).isEqualTo("approved");
    }

    @Test
    void aCallbackCanComeTwiceBeForgedOrLost() throws InterruptedException {
        arm("twice");
        ended("approved.all-passed");
        assertThat(next()).isEqualTo(next());

        arm("wrong-key");
        ended("approved.all-passed");
        assertThat(next().path("callbackApiKey").asString()).isEqualTo("forged");
        assertThat(next().path("callbackApiKey").asString()).isEqualTo("sandbox-callback-key");

        arm("lost");
        ended("approved.all-passed");
        var after = ended("approved.all-passed");
        assertThat(next().path("sessionId").asString()).isEqualTo(after);
    }

    @Test
    void codesAndLinksAreHandedToACompanyThatSendsThemItself() throws InterruptedException {
        var token = beginWith("\"skip_agreement\":true,\"require_phone_number_check\":true,"
                + "\"require_email_check\":true,\"optional_continue_on_another_device\":true");
        walk(token, "EMAIL_CODE-0");
        var mail = next();
        assertThat(mail.path("type").asString()).isEqualTo("email-one-time-password-request");
        assertThat(mail.path("email").asString()).isEqualTo("nino@example.org");
        walk(token, "PHONE_CODE-0");
        var sms = next();
        assertThat(sms.path("type").asString()).isEqualTo("one-time-password-request");
        assertThat(sms.path("phoneNumber").asString()).isEqualTo("+995555123456");
        assertThat(sms.path("text").asString()).contains(code(page(token)));
        walk(token, "FRONT-0");

        act(token, "action", "share", "to", "+995 555 000 111");

        var link = next();
        assertThat(link.path("type").asString()).isEqualTo("share-session-link-via-sms");
        assertThat(link.path("phoneNumber").asString()).isEqualTo("+995555000111");
        assertThat(link.path("sessionLink").asString()).endsWith("/?session_token=" + token);
        act(token, "action", "share", "to", "nino@example.org");
        assertThat(next().path("type").asString()).isEqualTo("share-session-link-via-email");
    }

    private void arm(String how) {
        assertThat(wire.control("/scenarios/weather.identomat.callback-" + how + "/arm")
                        .status())
                .isEqualTo(204);
    }

    private JsonNode next() throws InterruptedException {
        var told = came.poll(10, TimeUnit.SECONDS);
        assertThat(told).as("a callback").isNotNull();
        return told == null ? MissingNode.getInstance() : told;
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
