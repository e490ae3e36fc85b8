package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import proofdesk.capture.Drawn;
import proofdesk.provider.Offer.Way;
import proofdesk.verification.Verification;
import proofdesk.verification.Wish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What apps are told they may ask, held against what really comes: every path, status, code and member, and no more. */
class DescriptionTest extends FlowTest {

    private static final String TASK = "GET /c/{token}/app";
    private static final String LAUNCH = "POST /c/{token}/app/launch";
    private static final String VERIFY = "POST /c/{token}/app/verify";
    private static final String STATE = "GET /c/{token}/pictures/state";
    private static final String PICTURE = "PUT /c/{token}/pictures/{kind}";
    private static final String SEND = "POST /c/{token}/pictures/send";
    private static final List<String> ALL = List.of(TASK, LAUNCH, VERIFY, STATE, PICTURE, SEND);
    private static final String ENROLLED = """
            {"enrolment": {"faceScan": "a", "auditTrailImage": "b", "lowQualityAuditTrailImage": "c", "userAgent": "d"}}""";

    private final Set<String> seen = new TreeSet<>();
    private final Set<String> codes = new TreeSet<>();
    private JsonNode description = JsonMapper.shared().missingNode();

    @Test
    void isTrueToTheWord() throws IOException {
        var served = phone.send(
                HttpRequest.newBuilder(URI.create(desk() + "/openapi/app.json")).build());
        assertThat(served.headers().firstValue("Content-Type")).hasValue("application/json");
        description = JsonMapper.shared().readTree(served.body());
        var jpeg = Drawn.picture("jpeg", 90, 60);

        links(jpeg);
        sdk();
        upload(jpeg);
        tooOften(jpeg);

        assertThat(seen).isEqualTo(documented());
        assertThat(codes)
                .isEqualTo(strings(
                        schema("Problem").path("properties").path("code").path("enum")));
    }

    /** Links that do not work, and those of other ways. */
    private void links(byte[] jpeg) throws IOException {
        var hosted = link(order("document"));
        var check = order("onfido", "document", Way.UPLOAD);
        var revoked = link(check);
        var expired =
                verifications.replaceLink(check.id(), Duration.ofMinutes(1)).url();
        for (var operation : ALL) {
            ask(operation, hosted, jpeg, 409);
            ask(operation, URI.create(desk() + "/c/nobody"), jpeg, 404);
            ask(operation, revoked, jpeg, 410);
        }
        clock.advance(Duration.ofMinutes(2));
        ask(TASK, expired, jpeg, 410);
        clock.reset();
    }

    private void sdk() throws IOException {
        var dossier = dossiers.open(null).id();
        var photographed = verifications.order(dossier, "signicatpictureid", "documentSelfie", Duration.ofHours(24));
        phone.useSpecimen(link(photographed), "pictureid.accepted.all-passed");
        ended(photographed);
        var check = verifications.order(
                dossier,
                Wish.hosted("facetec", "liveness", Duration.ofHours(24)).by(Way.SDK));
        var link = link(check);
        ask(TASK, link, new byte[0], 200);
        phone.arm("weather.media.gone");
        ask(LAUNCH, link, new byte[0], 422);
        phone.arm("weather.images.503");
        ask(LAUNCH, link, new byte[0], 503);
        ask(LAUNCH, link, new byte[0], 200);
        refusedToken(() -> ask(VERIFY, link, text(ENROLLED), 502));
        ask(VERIFY, link, text("{"), 400);
        ask(VERIFY, link, text("{}"), 422);
        ask(VERIFY, link, new byte[16 * 1024 * 1024 + 1], 413);
        phone.arm("weather.start.503");
        ask(VERIFY, link, text(ENROLLED), 503);
        phone.reset(); // and with it the vendor's process
        ask(VERIFY, link, text(ENROLLED), 409);

        var other = link(order("eid", "substantial", Way.SDK));
        refusedToken(() -> ask(LAUNCH, other, new byte[0], 502));
        var self = order("readid", "sdk", Way.SDK);
        ask(LAUNCH, link(self), new byte[0], 200);
        ask(VERIFY, link(self), new byte[0], 204);
        ask(LAUNCH, link(self), new byte[0], 409);
    }

    private void upload(byte[] jpeg) throws IOException {
        var link = link(order("onfido", "documentSelfie", Way.UPLOAD));
        ask(TASK, link, jpeg, 200);
        ask(STATE, link, jpeg, 200);
        refusedToken(() -> ask(PICTURE, link, jpeg, 502));
        phone.arm("weather.images.503");
        ask(PICTURE, link, jpeg, 503);
        ask(PICTURE, link, jpeg, 204);
        ask(PICTURE, link, text("GIF89a, and more"), 415);
        ask(PICTURE, link, java.util.Arrays.copyOf(jpeg, jpeg.length / 2), 422);
        ask(PICTURE, link, Drawn.picture("png", 5001, 1), 422);
        ask(PICTURE, link, new byte[4 * 1024 * 1024 + 1], 413);
        ask(SEND, link, jpeg, 409);
        busy(link, jpeg);

        var other = order("onfido", "document", Way.UPLOAD);
        ask(PICTURE, link(other), jpeg, 204);
        refusedToken(() -> ask(SEND, link(other), jpeg, 502));
        phone.arm("weather.start.503");
        ask(SEND, link(other), jpeg, 503);
        ask(SEND, link(other), jpeg, 503);
        var sentOff = link(other);
        ask(SEND, sentOff, jpeg, 204);
        ended(other);
        ask(STATE, sentOff, jpeg, 410);

        var halved = verifications.order(
                dossiers.open(null).id(),
                Wish.hosted("onfido", "document", Duration.ofHours(24))
                        .by(Way.UPLOAD)
                        .of("identityCard", Optional.empty()));
        ask(PICTURE, link(halved), jpeg, 204);
        ask(SEND, link(halved), jpeg, 422); // its back is missing
    }

    /** So many phones that are slow that there is no memory for one more. */
    private void busy(URI link, byte[] jpeg) throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (var phones = 0; phones < 16; phones++) {
                slow.add(slow(link(order("onfido", "document", Way.UPLOAD))));
            }
            Awaitility.await().atMost(PATIENCE).pollInSameThread().until(() -> {
                var busy = status(PICTURE, link, jpeg) == 503;
                clock.advance(Duration.ofMinutes(1)); // not to be told to ask less often
                return busy;
            });
            ask(PICTURE, link, jpeg, 503);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
            clock.reset();
        }
        Awaitility.await().atMost(PATIENCE).pollInSameThread().until(() -> status(PICTURE, link, jpeg) == 204);
    }

    private static Socket slow(URI link) throws IOException {
        var socket = new Socket("localhost", link.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(("PUT " + link.getPath() + "/pictures/front HTTP/1.1\r\nHost: localhost:" + link.getPort()
                        + "\r\nContent-Length: 1000\r\nConnection: close\r\n\r\nbeginning")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private void tooOften(byte[] jpeg) throws IOException {
        var link = URI.create(desk() + "/c/somebody");
        for (var asked = 0; asked < 25; asked++) {
            status(TASK, link, jpeg);
        }
        for (var operation : ALL) {
            ask(operation, link, jpeg, 429);
        }
    }

    private interface Ask {
        void now() throws IOException;
    }

    /** The desk needs a new token, and its client is refused. */
    private void refusedToken(Ask ask) throws IOException {
        clock.advance(Duration.ofHours(1));
        // the desk also asks by itself: some of these are for that
        phone.send(HttpRequest.newBuilder(URI.create(sandbox() + "/scenarios/weather.token.refused/arm?times=10"))
                .POST(BodyPublishers.noBody())
                .build());
        ask.now();
        var other = link(order("onfido", "document", Way.UPLOAD));
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ZERO)
                .pollInSameThread()
                .until(() -> phone.handOver(other).statusCode() == 303);
        clock.reset();
    }

    private void ask(String operation, URI link, byte[] body, int status) throws IOException {
        var answer = phone.send(request(operation, link, body));
        assertThat(answer.statusCode()).as(operation + ": " + answer.body()).isEqualTo(status);
        seen.add(operation + " " + status);
        var documented = described(operation).path("responses").path(String.valueOf(status));
        if (documented.path("headers").has("Retry-After")) {
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
        }
        if (!documented.has("content")) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(documented.path("content").propertyNames()).contains(type);
        var content = JsonMapper.shared().readTree(answer.body());
        fits(content, documented.path("content").path(type).path("schema"), operation);
        if (content.has("code")) {
            codes.add(content.path("code").asString());
            assertThat(documented.path("description").asString())
                    .contains("`" + content.path("code").asString() + "`");
        }
    }

    /** As far as the description goes: types, members, words. */
    private void fits(JsonNode value, JsonNode schema, String where) {
        if (schema.has("$ref")) {
            fits(value, schema(schema.path("$ref").asString().replaceAll(".*/", "")), where);
            return;
        }
        switch (schema.path("type").asString()) {
            case "string" -> assertThat(value.isString()).as(where).isTrue();
            case "integer" -> assertThat(value.isInt()).as(where).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
            case "array" -> value.forEach(each -> fits(each, schema.path("items"), where + "[]"));
            case "object" -> {
                assertThat(value.propertyNames()).as(where).containsAll(strings(schema.path("required")));
                for (var member : value.propertyNames()) {
                    var known = schema.path("properties").path(member);
                    var other = known.isMissingNode() ? schema.path("additionalProperties") : known;
                    assertThat(other.isMissingNode()).as(where + "." + member).isFalse();
                    fits(value.path(member), other, where + "." + member);
                }
            }
            default -> throw new AssertionError("No type at " + where);
        }
        if (schema.has("enum")) {
            assertThat(strings(schema.path("enum"))).as(where).contains(value.asString());
        }
    }

    private int status(String operation, URI link, byte[] body) {
        return phone.send(request(operation, link, body)).statusCode();
    }

    private static HttpRequest request(String operation, URI link, byte[] body) {
        var method = operation.replaceAll(" .*", "");
        var path = operation.replaceAll(".*\\{token\\}", "").replace("{kind}", "front");
        return HttpRequest.newBuilder(URI.create(link + path))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }

    private Set<String> documented() {
        var all = new TreeSet<String>();
        description
                .path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> operation
                        .path("responses")
                        .propertyNames()
                        .forEach(status ->
                                all.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path + " " + status))));
        return all;
    }

    private JsonNode described(String operation) {
        var parts = operation.split(" ", -1);
        return description.path("paths").path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
    }

    private JsonNode schema(String name) {
        return description.path("components").path("schemas").path(name);
    }

    private static Set<String> strings(JsonNode list) {
        var strings = new TreeSet<String>();
        list.forEach(each -> strings.add(each.asString()));
        return strings;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Verification order(String provider, String type, Way way) {
        var wish = Wish.hosted(provider, type, Duration.ofHours(24)).by(way);
        return verifications.order(dossiers.open(null).id(), wish.of("passport", Optional.empty()));
    }
}
