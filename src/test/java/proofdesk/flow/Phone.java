package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person with a phone, without the screen: follows the link and does what the capture page would ask for. */
public final class Phone {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String sandbox;

    public Phone(String sandbox) {
        this.sandbox = sandbox;
    }

    /** Opens the link and goes on; gives the address at the vendor, or the page's status where there is none. */
    public HttpResponse<String> handOver(URI link) {
        send(HttpRequest.newBuilder(link).GET().build());
        return send(HttpRequest.newBuilder(link)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** Goes through the hosted capture with the specimen of a scenario and comes back. */
    public void useSpecimen(URI link, String scenario) {
        var redirect = finish(takePictures(link, scenario));
        send(HttpRequest.newBuilder(URI.create(redirect)).GET().build());
    }

    /** Leaves pictures at the vendor and does not send them off yet; gives the artifact to go on with. */
    public String takePictures(URI link, String scenario) {
        var artifact = artifact(link);
        takePictures(artifact, scenario);
        return artifact;
    }

    public void takePictures(String artifact, String scenario) {
        assertThat(capture(artifact, "specimen/" + scenario).statusCode()).isEqualTo(204);
    }

    /** The document of the person, when the capture page asks for it. */
    public void chooseIdentityCard(String artifact) {
        var chosen = send(HttpRequest.newBuilder(URI.create(sandbox + "/capture/api/document?id=2"))
                .header("X-Artifact", artifact)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(chosen.statusCode()).isEqualTo(204);
    }

    /** What a provider's SDK does in an app: takes pictures of the specimen of a scenario and sends them. */
    public void takenBySdk(String authorization, String scenario) {
        assertThat(capture(authorization, "specimen/" + scenario).statusCode()).isEqualTo(204);
        assertThat(capture(authorization, "finish").statusCode()).isEqualTo(200);
    }

    /** Sends off what was taken; gives the address to come back to. */
    public String finish(String artifact) {
        var back = capture(artifact, "finish");
        assertThat(back.statusCode()).isEqualTo(200);
        return back.body().replaceAll(".*\"redirect\":\"([^\"]*)\".*", "$1");
    }

    public String artifact(URI link) {
        return handOver(link).headers().firstValue("Location").orElseThrow().replaceAll(".*artifact=", "");
    }

    private HttpResponse<String> capture(String artifact, String path) {
        return send(HttpRequest.newBuilder(URI.create(sandbox + "/capture/api/" + path))
                .header("X-Artifact", artifact)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** What waits for an agent of the vendor's, by the ids of the processes. */
    public List<String> waitingForAnAgent() {
        return json(send(HttpRequest.newBuilder(URI.create(sandbox + "/agent/api/waiting"))
                        .build()))
                .findValuesAsString("processId");
    }

    /** Another end than the one a process has come to, which is told again. */
    public int overturn(String process, String status) {
        return post(sandbox + "/agent/api/" + process + "/overturn?status=" + status);
    }

    /** The agent's word, with a remark: {@code approve} or {@code reject}. */
    public int decide(String process, String word, String remark) {
        return post(sandbox + "/agent/api/" + process + "/" + word + "?remark="
                + URLEncoder.encode(remark, StandardCharsets.UTF_8));
    }

    /** Arms a scenario at the sandbox. */
    public int arm(String scenario) {
        return post(sandbox + "/scenarios/" + scenario + "/arm");
    }

    /** Lets it happen that often. */
    public int arm(String scenario, int times) {
        return post(sandbox + "/scenarios/" + scenario + "/arm?times=" + times);
    }

    /** Has the vendor send its signed events there, until it is reset. */
    public void subscribe(String url, String secret) {
        var body = "{\"url\":\"" + url + "\",\"secret\":\"" + secret + "\"}";
        assertThat(send(HttpRequest.newBuilder(URI.create(sandbox + "/events/subscription"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build())
                        .statusCode())
                .isEqualTo(204);
    }

    /** Lets it be later at the vendor, until it is reset. */
    public void advance(Duration by) {
        assertThat(post(sandbox + "/clock?ahead=" + by)).isBetween(200, 299);
    }

    public void reset() {
        post(sandbox + "/reset");
    }

    private int post(String url) {
        return send(HttpRequest.newBuilder(URI.create(url))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many processes the vendor itself says it has in this folder; none in no folder. */
    public long processesAtTheVendor(Optional<String> folder) {
        var client = Base64.getEncoder()
                .encodeToString("proofdesk-sandbox:sandbox-secret".getBytes(StandardCharsets.US_ASCII));
        var token = json(send(HttpRequest.newBuilder(URI.create(sandbox + "/auth/open/connect/token"))
                        .header("Authorization", "Basic " + client)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=signicat-api"))
                        .build()))
                .path("access_token")
                .asString();
        return folder.map(id -> json(send(HttpRequest.newBuilder(URI.create(sandbox + "/assure/dossiers/" + id))
                                .header("Authorization", "Bearer " + token)
                                .build()))
                        .path("processes")
                        .size())
                .orElse(0);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
