package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a sandbox, with nothing but a socket. */
final class Wire {

    static final String REDIRECT = "http://localhost:8080/return";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<String, byte[]> DRAWINGS = new ConcurrentHashMap<>();

    private final String address;
    private String token = "";

    Wire(String address) {
        this.address = address;
    }

    /** An answer, read as text. */
    record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(http.body());
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** Of the documented shape (contract assure 13). */
        void isProblem(int status) {
            assertThat(http.statusCode()).as(http.uri() + " " + http.body()).isEqualTo(status);
            assertThat(header("Content-Type")).startsWith("application/json");
            var body = json();
            assertThat(body.propertyNames())
                    .containsExactlyInAnyOrder("instance", "method", "status", "type", "title", "detail", "traceId");
            assertThat(body.path("instance").asString()).isEqualTo(http.uri().getRawPath());
            assertThat(body.path("method").asString()).isEqualTo(http.request().method());
            assertThat(body.path("status").asInt()).isEqualTo(status);
            assertThat(body.path("type").asString())
                    .isEqualTo(status < 500 ? "base:client-problem" : "base:server-problem");
            assertThat(body.path("title").asString()).isNotBlank();
            assertThat(body.path("detail").asString()).isNotBlank();
            assertThat(body.path("traceId").asString()).matches("[0-9a-f]{32}");
        }
    }

    String address() {
        return address;
    }

    Answer askForToken(String client, String secret, String scope) {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request("/auth/open/connect/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope)));
    }

    Answer askForToken() {
        return askForToken("proofdesk-sandbox", "sandbox-secret", "signicat-api");
    }

    /** A token that is kept for later calls. */
    Wire signedIn() {
        token = askForToken().json().path("access_token").asString();
        return this;
    }

    Answer get(String path) {
        return call("GET", path, BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return call("DELETE", path, BodyPublishers.noBody());
    }

    Answer post(String path, String json) {
        return call("POST", path, BodyPublishers.ofString(json));
    }

    Answer put(String path, String json) {
        return call("PUT", path, BodyPublishers.ofString(json));
    }

    private Answer call(String method, String path, BodyPublisher body) {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body));
    }

    /** As a test does that arms or resets. */
    Answer control(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    /** As the capture page does. */
    Answer page(String artifact, String method, String path, BodyPublisher body) {
        return send(request("/capture/api/" + path)
                .header("X-Artifact", artifact)
                .header("Content-Type", "application/octet-stream")
                .method(method, body));
    }

    Answer page(String artifact, String path) {
        return page(artifact, "POST", path, BodyPublishers.noBody());
    }

    String dossier() {
        var answer = post("/assure/dossiers", "{}");
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().path("dossierId").asString();
    }

    /** What a capture flow is started with; {@code more} is further members, each after a comma. */
    static String order(String processType, String more) {
        return "{\"providers\":[{\"provider\":\"signicatpictureid\",\"processType\":\"%s\"}],\"redirectUrl\":\"%s\"%s}"
                .formatted(processType, REDIRECT, more);
    }

    /** Starts a capture flow; gives the artifact. */
    String capture(String dossier, String processType) {
        var answer = post("/assure/dossiers/" + dossier + "/capture", order(processType, ""));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json().path("url").asString().replaceAll(".*#/artifact=", "");
    }

    /** Makes a process; gives the answer. {@code more} is further members, each after a comma. */
    JsonNode make(String dossier, String provider, String more) {
        var answer =
                post("/assure/dossiers/" + dossier + "/processes", "{\"provider\":\"" + provider + "\"" + more + "}");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.json();
    }

    /** Goes through the capture page, or an SDK, with the drawings of a scenario. */
    Answer specimen(String artifact, String scenario) {
        var answer = page(artifact, "specimen/" + scenario);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(204);
        var finished = page(artifact, "finish");
        assertThat(finished.status()).as(finished.http().body()).isEqualTo(200);
        return finished;
    }

    /** A drawing as a data URL, as Set images takes it. */
    String dataUrl(String depiction) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(drawing(depiction));
    }

    /** Drawn once for all tests. */
    byte[] drawing(String depiction) {
        return DRAWINGS.computeIfAbsent(
                depiction,
                kind -> bytes("/capture/api/specimen/pictureid.accepted.all-passed/" + kind)
                        .body());
    }

    /** Waits for the first process of a dossier to end. */
    JsonNode end(String dossier) {
        return await().pollInterval(Duration.ofMillis(20))
                .until(
                        () -> process(dossier),
                        process -> !List.of("pending", "processing")
                                .contains(process.path("status").asString()));
    }

    /** The first process of a dossier. */
    JsonNode process(String dossier) {
        return get("/assure/dossiers/" + dossier).json().path("processes").path(0);
    }

    String path(String dossier) {
        return "/assure/dossiers/" + dossier + "/processes/"
                + process(dossier).path("processId").asString();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    Answer send(HttpRequest.Builder request) {
        return new Answer(sent(request, BodyHandlers.ofString()));
    }

    HttpResponse<byte[]> bytes(String path) {
        return sent(request(path).header("Authorization", "Bearer " + token), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> bytes(String path, String range) {
        return sent(
                request(path).header("Authorization", "Bearer " + token).header("Range", range),
                BodyHandlers.ofByteArray());
    }

    private static <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
