package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The whole of a check for the developer of another client: no desk anywhere, only HTTP. */
class AloneTest extends SandboxTest {

    private final LinkedBlockingQueue<Map<String, String>> notices = new LinkedBlockingQueue<>();
    private HttpServer client = notStarted();

    @BeforeEach
    void listen() throws IOException {
        client = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        client.createContext("/notify", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            notices.add(Map.of(
                    "body", body,
                    "method", exchange.getRequestMethod(),
                    "type", exchange.getRequestHeaders().getFirst("Content-Type"),
                    "authorization", exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        client.start();
    }

    @AfterEach
    void stopListening() {
        client.stop(0);
    }

    @Test
    void byUploadFromTokenToErasure() throws Exception {
        var dossier = wire.dossier();
        assertThat(wire.get("/assure/signicatpictureid/document-types").json()).isNotEmpty();
        assertThat(wire.post("/assure/dossiers/" + dossier + "/processes", """
                        {"provider":"signicatpictureid","processType":"documentSelfie","documentType":"identityCard",
                         "notificationUrl":"http://localhost:%d/notify","authorizationHeader":"Token xSUN== :)"}
                        """.formatted(
                                        client.getAddress().getPort()))
                        .status())
                .isEqualTo(201);
        var path = wire.path(dossier);
        for (var depiction : new String[] {"front", "back", "selfie"}) {
            assertThat(wire.post(path + "/images", "{\"" + depiction + "\":\"" + dataUrl(depiction) + "\"}")
                            .status())
                    .isEqualTo(204);
        }
        assertThat(wire.process(dossier).path("depictions")).hasSize(3);
        wire.get(path + "/download").isProblem(400);

        var started = wire.post(path, "").json();
        assertThat(started.propertyNames()).containsExactlyInAnyOrder("processId", "status");
        assertThat(started.path("status").asString()).isEqualTo("processing");

        var notice = notices.poll(20, TimeUnit.SECONDS);
        assertThat(notice).containsEntry("authorization", "Token xSUN== :)").containsEntry("method", "POST");
        var body = JsonMapper.shared().readTree(notice.get("body"));
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("dossierId", "processId", "status");
        assertThat(body.path("dossierId").asString()).isEqualTo(dossier);
        assertThat(body.path("status").asString()).isEqualTo("accepted");
        assertThat(wire.process(dossier)
                        .path("finalResult")
                        .path("documentNumber")
                        .asString())
                .isEqualTo("SPECI2021");

        for (var depiction : new String[] {"front", "back", "selfie"}) {
            var picture = wire.bytes(path + "/images/" + depiction);
            assertThat(picture.headers().firstValue("Content-Type"))
                    .contains(depiction.equals("back") ? "image/png" : "image/jpeg");
            assertThat(Base64.getEncoder().encodeToString(picture.body()))
                    .isEqualTo(dataUrl(depiction).substring(dataUrl(depiction).indexOf(',') + 1));
        }
        wire.get(path + "/images/portrait").isProblem(404);
        wire.get(path + "/video").isProblem(404);
        theArchiveIsAsDocumented(dossier, path);

        assertThat(wire.delete("/assure/dossiers/" + dossier).status()).isEqualTo(204);
        wire.get(path).isProblem(404);
        wire.get(path + "/download").isProblem(404);
        wire.get(path + "/images/front").isProblem(404);
    }

    @Test
    void byCaptureWithTheRedirectAndNothingButHints() {
        var dossier = wire.dossier();
        var artifact = wire.capture(dossier, "document");
        wire.page(artifact, "specimen/pictureid.accepted.all-passed");
        var redirect = wire.page(artifact, "finish").json().path("redirect").asString();

        assertThat(redirect)
                .isEqualTo(Wire.REDIRECT + "?dossierId=" + dossier + "&processId="
                        + wire.process(dossier).path("processId").asString() + "&status=processing");
        await().until(() -> wire.process(dossier).path("status").asString(), "accepted"::equals);
    }

    /** Contract assure 14b. */
    private void theArchiveIsAsDocumented(String dossier, String path) throws IOException {
        var archive = wire.bytes(path + "/download");

        assertThat(archive.headers().firstValue("Content-Type")).contains("application/zip");
        var process = path.substring(path.lastIndexOf('/') + 1);
        assertThat(archive.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"" + dossier + "_" + process + "_\\d{8}T\\d{6}\\.zip\"");
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(entries).containsOnlyKeys("front.jpg", "back.jpg", "selfie.jpg", "result.json");
        for (var picture : new String[] {"front.jpg", "back.jpg", "selfie.jpg"}) {
            var bytes = entries.getOrDefault(picture, new byte[0]);
            assertThat(bytes).as(picture).startsWith(0xff, 0xd8, 0xff);
            assertThat(ImageIO.read(new ByteArrayInputStream(bytes))).isNotNull();
        }
        assertThat(JsonMapper.shared().readTree(entries.get("result.json")))
                .isEqualTo(wire.get(path).json());
    }

    /** The drawings, the back as a PNG: what is one must not be called a JPG later. */
    private String dataUrl(String depiction) throws IOException {
        var drawn = wire.bytes("/capture/api/specimen/pictureid.accepted.all-passed/" + depiction)
                .body();
        if (!depiction.equals("back")) {
            return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(drawn);
        }
        var out = new java.io.ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(new ByteArrayInputStream(drawn)), "png", out);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static HttpServer notStarted() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
