package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox as any client of Assure sees it: over a socket, without the desk's client. */
class SandboxWireTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ConfigurableApplicationContext SANDBOX =
            Sandbox.start("--server.port=0", "--sandbox.delay=0s");
    private static final String ADDRESS =
            "http://localhost:" + SANDBOX.getEnvironment().getRequiredProperty("local.server.port");

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    @Test
    void aWrongSecretGetsNoToken() throws Exception {
        var answer = askForToken("wrong");

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(json(answer).path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void aCallWithoutATokenIs401AndWithAMalformedHeader400InTheDocumentedShape() throws Exception {
        var missing = send(request("/assure/dossiers").GET());
        var malformed = send(
                request("/assure/dossiers").header("Authorization", "Token x").GET());
        var forged = send(request("/assure/dossiers")
                .header("Authorization", "Bearer a.b.c")
                .GET());

        assertThat(missing.statusCode()).isEqualTo(401);
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(malformed.statusCode()).isEqualTo(400);
        var problem = json(malformed);
        assertThat(problem.path("instance").asString()).isEqualTo("/assure/dossiers");
        assertThat(problem.path("method").asString()).isEqualTo("GET");
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("type").asString()).isEqualTo("base:client-problem");
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void whatIsDeletedIsGone() throws Exception {
        var token = token();
        var dossier = created(token);

        assertThat(call(token, "DELETE", "/assure/dossiers/" + dossier, "").statusCode())
                .isEqualTo(204);
        assertThat(call(token, "GET", "/assure/dossiers/" + dossier, "").statusCode())
                .isEqualTo(404);
        assertThat(call(token, "DELETE", "/assure/dossiers/" + dossier, "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCanceledProcessCannotBeFinishedAfterwards() throws Exception {
        var token = token();
        var dossier = created(token);
        var started = call(
                token,
                "POST",
                "/assure/dossiers/" + dossier + "/capture",
                "{\"providers\":[{\"provider\":\"signicatpictureid\",\"processType\":\"document\"}],"
                        + "\"redirectUrl\":\"http://localhost:8080/return\"}");
        var artifact = json(started).path("url").asString().replaceAll(".*#/artifact=", "");
        assertThat(artifact).matches("[a-z0-9]{50}");

        assertThat(person(artifact, "specimen/pictureid.accepted.all-passed")).isEqualTo(204);
        assertThat(person(artifact, "cancel")).isEqualTo(200);

        assertThat(person(artifact, "finish")).isEqualTo(400);
        var process = json(call(token, "GET", "/assure/dossiers/" + dossier, ""))
                .path("processes")
                .path(0);
        assertThat(process.path("status").asString()).isEqualTo("canceled");
        assertThat(process.has("finalResult")).isFalse();
    }

    @Test
    void anUnknownScenarioIsRefused() throws Exception {
        assertThat(send(request("/scenarios/pictureid.accepted.nonsense/arm").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String token() throws IOException, InterruptedException {
        var answer = json(askForToken("sandbox-secret"));
        assertThat(answer.path("expires_in").asInt()).isBetween(590, 600);
        return answer.path("access_token").asString();
    }

    private static HttpResponse<String> askForToken(String secret) throws IOException, InterruptedException {
        var basic =
                Base64.getEncoder().encodeToString(("proofdesk-sandbox:" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request("/auth/open/connect/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=signicat-api")));
    }

    private static String created(String token) throws IOException, InterruptedException {
        var answer = call(token, "POST", "/assure/dossiers", "");
        assertThat(answer.statusCode()).isEqualTo(201);
        return json(answer).path("dossierId").asString();
    }

    private static int person(String artifact, String what) throws IOException, InterruptedException {
        return send(request("/capture/api/" + what)
                        .header("X-Artifact", artifact)
                        .POST(BodyPublishers.noBody()))
                .statusCode();
    }

    private static HttpResponse<String> call(String token, String method, String path, String body)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ADDRESS + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
