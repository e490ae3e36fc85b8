package proofdesk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import proofdesk.Proofdesk;
import proofdesk.flow.Phone;
import tools.jackson.databind.json.JsonMapper;

/** What the sandbox and the desk are told so that they get along without a setting. */
class SandboxStartTest {

    @Test
    void eventsGoToTheDeskSignedAsItExpectsThem() {
        var told = SandboxStart.arguments(
                environment(Map.of(
                        "proofdesk.events.assure.signature-header", "X-Other",
                        "proofdesk.events.assure.encoding", "BASE64",
                        "proofdesk.sandbox.delay", "0s")),
                0,
                "a-secret",
                "a-key");

        assertThat(told)
                .contains(
                        "--sandbox.events.url=http://localhost:8080/events/assure",
                        "--sandbox.events.secret=a-secret",
                        "--sandbox.events.header=x-other",
                        "--sandbox.events.encoding=base64",
                        "--sandbox.identomat.callback-url=http://localhost:8080/callbacks/identomat",
                        "--sandbox.identomat.callback-api-key=a-key",
                        "--sandbox.delay=0s");
    }

    @Test
    void whoSetsTheAddressOrAnEmptySecretHasItTheirWay() {
        assertThat(SandboxStart.arguments(
                        environment(Map.of("proofdesk.sandbox.events.url", "http://elsewhere/")), 0, "a-secret", ""))
                .contains("--sandbox.events.url=http://elsewhere/")
                .contains("--sandbox.identomat.callback-url=")
                .noneMatch(argument -> argument.contains("localhost:8080/events"));
        assertThat(SandboxStart.arguments(environment(Map.of()), 0, "", "a-key"))
                .contains("--sandbox.events.url=");
    }

    @Test
    void aStartThatNamesNoSecretMakesOneThatTheSandboxSignsWith() throws Exception {
        var received = new LinkedBlockingQueue<String>();
        var desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        desk.createContext("/events/assure", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("X-Signicat-Signature"));
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        desk.start();
        var environment = environment(Map.of(
                "proofdesk.public-url",
                "http://localhost:" + desk.getAddress().getPort(),
                "proofdesk.sandbox.port",
                "0",
                "proofdesk.sandbox.delay",
                "0s"));
        var application = new SpringApplication(Proofdesk.class);
        var settings = SandboxStart.start(environment, application);
        try {
            checkSomebody(String.valueOf(settings.get("spring.http.serviceclient.assure.base-url")));
            var secret = String.valueOf(settings.get("proofdesk.events.assure.secret"));
            var signature = received.poll(20, TimeUnit.SECONDS);
            var body = received.poll(20, TimeUnit.SECONDS);

            assertThat(signature).isEqualTo(hmac(secret, String.valueOf(body)));
            assertThat(body).contains("\"eventName\":\"process.complete\"");
        } finally {
            var listeners = new SimpleApplicationEventMulticaster();
            application.getListeners().forEach(listeners::addApplicationListener);
            listeners.multicastEvent(new ContextClosedEvent(new GenericApplicationContext()));
            desk.stop(0);
        }
    }

    /** Through the vendor's interface, as any client would. */
    private static void checkSomebody(String vendor) throws Exception {
        var phone = new Phone(vendor);
        var token = member(
                phone.send(HttpRequest.newBuilder(URI.create(vendor + "/auth/open/connect/token"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString("proofdesk-sandbox:sandbox-secret"
                                                        .getBytes(StandardCharsets.US_ASCII)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=signicat-api"))
                        .build()),
                "access_token");
        var dossier = member(phone.send(assure(vendor, "/dossiers", token, "{}")), "dossierId");
        var sdk = assure(
                vendor,
                "/dossiers/" + dossier + "/processes",
                token,
                "{\"provider\":\"readid\",\"processType\":\"sdk\"}");
        phone.takenBySdk(member(phone.send(sdk), "authorization"), "readid.accepted.chip-read");
    }

    private static HttpRequest assure(String vendor, String path, String token, String body) {
        return HttpRequest.newBuilder(URI.create(vendor + "/assure" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String member(HttpResponse<String> answer, String name) {
        return JsonMapper.shared().readTree(answer.body()).path(name).asString();
    }

    private static String hmac(String secret, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static MockEnvironment environment(Map<String, String> settings) {
        var environment = new MockEnvironment().withProperty("proofdesk.public-url", "http://localhost:8080");
        settings.forEach(environment::setProperty);
        return environment;
    }
}
