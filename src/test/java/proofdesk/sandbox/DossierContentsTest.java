package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** User data and files of a dossier, and capture configurations (contract assure 4.4, 4.5, 8.4). */
class DossierContentsTest extends SandboxTest {

    private static final String CONFIGURATIONS = "/assure/capture/configurations";
    private static final String CONFIGURATION = """
            {"documentTypes":["passport"],"defaultCountry":"NLD","pageTitle":"Bank","primaryColor":"#123456",
             "translations":{"nl":{"device.title":"Waar?"}},"signicatvideoidConfig":{"allowedIdTypes":[1,2]},
             "unheardOf":{"deep":[1,null,{"x":true}]},"number":12345678901234567890.5}""";

    @Test
    void userDataIsSetUpdatedAndPartOfTheDossier() {
        var dossier = "/assure/dossiers/" + wire.dossier();
        var path = dossier + "/userdata";
        wire.get(path).isProblem(404);
        wire.put(path, "{\"firstName\":\"A\"}").isProblem(404);

        var set = wire.post(path, "{\"firstName\":\"A\",\"address\":{\"locality\":\"Utrecht\"},\"own\":[1]}");
        assertThat(set.status()).isEqualTo(201);
        assertThat(wire.put(path, "{\"firstName\":\"B\"}").status()).isEqualTo(200);

        var read = wire.get(path).json();
        assertThat(read.path("firstName").asString()).isEqualTo("B");
        assertThat(read.path("address").path("locality").asString()).isEqualTo("Utrecht");
        assertThat(wire.get(dossier).json().path("userData")).isEqualTo(read);
        wire.post(path, "{}").isProblem(400);
        wire.post(path, "[]").isProblem(400);
        wire.post(path, "{\"address\":\"Utrecht\"}").isProblem(400);
        wire.post(path, "{\"address\":{\"houseNumber\":7}}").isProblem(400);
        wire.get("/assure/dossiers/nowhere/userdata").isProblem(404);
    }

    @Test
    void filesAreSetReadAndDeleted() {
        var dossier = "/assure/dossiers/" + wire.dossier();
        var path = dossier + "/files";
        wire.post(path, "{}").isProblem(400);
        wire.post(path, "{\"portrait\":\"" + wire.dataUrl("front") + "\"}").isProblem(400);
        wire.post(path, "{\"front\":\"no picture\"}").isProblem(400);
        assertThat(wire.post(
                                path,
                                "{\"front\":\"" + wire.dataUrl("front") + "\",\"selfie\":\"" + wire.dataUrl("selfie")
                                        + "\"}")
                        .status())
                .isEqualTo(204);

        assertThat(wire.get(dossier).json().path("files")).hasSize(2);
        assertThat(wire.bytes(path + "/front").body()).isEqualTo(wire.drawing("front"));
        wire.get(path + "/back").isProblem(404);
        assertThat(wire.delete(path + "/front").status()).isEqualTo(204);
        wire.delete(path + "/front").isProblem(404);
        assertThat(wire.delete(path).status()).isEqualTo(204);
        wire.get(path + "/selfie").isProblem(404);
        assertThat(wire.get(dossier).json().has("files")).isFalse();
    }

    @Test
    void configurationsAreKeptAsTheyCame() {
        assertThat(wire.get(CONFIGURATIONS).json()).isEmpty();
        var path = CONFIGURATIONS + "/our.bank-1";
        wire.get(path).isProblem(404);
        wire.put(path, CONFIGURATION).isProblem(404);
        wire.delete(path).isProblem(404);

        assertThat(wire.post(path, CONFIGURATION).status()).isEqualTo(201);
        wire.post(path, CONFIGURATION).isProblem(409);
        var read = wire.get(path).json();
        assertThat(read.has("configurationId")).isFalse();
        JsonMapper.shared()
                .readTree(CONFIGURATION)
                .properties()
                .forEach(member -> assertThat(read.path(member.getKey()).toString())
                        .as(member.getKey())
                        .isEqualTo(member.getValue().toString()));
        var listed = wire.get(CONFIGURATIONS).json().path(0);
        assertThat(listed.path("configurationId").asString()).isEqualTo("our.bank-1");
        assertThat(listed.path("unheardOf")).isEqualTo(read.path("unheardOf"));

        assertThat(wire.put(path, "{\"documentTypes\":[],\"defaultCountry\":\"NOR\"}")
                        .status())
                .isEqualTo(200);
        assertThat(wire.get(path).json().propertyNames()).containsExactly("documentTypes", "defaultCountry");
        assertThat(wire.delete(path).status()).isEqualTo(204);
        wire.get(path).isProblem(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'documentTypes':null | documentTypes",
                "'defaultCountry':7 | defaultCountry",
                "'pageTitle':true | pageTitle",
                "'languages':'nl' | languages",
                "'maxRetries':'3' | maxRetries",
                "'translations':[] | translations",
                "'signicatvideoidConfig':{'allowedIdTypes':['1']} | allowedIdTypes"
            })
    void aConfigurationIsRefusedByTheNameOfWhatIsWrong(String member, String field) {
        var body = "{'documentTypes':[],'defaultCountry':'NLD'," + member + "}";
        var answer = wire.post(CONFIGURATIONS + "/x", body.replace('\'', '"'));

        answer.isProblem(400);
        assertThat(answer.json().path("detail").asString()).startsWith(field + " must be");
    }

    @Test
    void theCapturePageLearnsHowToLook() {
        wire.post(CONFIGURATIONS + "/ours", CONFIGURATION);
        var started = wire.post(
                "/assure/dossiers/" + wire.dossier() + "/capture",
                "{\"providers\":[{\"provider\":\"eid\"}],\"sdk\":\"native\",\"redirectUrl\":\"" + Wire.REDIRECT
                        + "\",\"captureParameters\":{\"uiProfile\":\"ours\",\"uiLanguage\":\"nl\"}}");
        var session = wire.page(
                        started.json().path("url").asString().replaceAll(".*artifact=", ""),
                        "GET",
                        "session",
                        BodyPublishers.noBody())
                .json();

        assertThat(session.path("look").path("pageTitle").asString()).isEqualTo("Bank");
        assertThat(session.path("language").asString()).isEqualTo("nl");
        assertThat(session.path("sdk").asString()).isEqualTo("native");
        assertThat(wire.get("/capture/api/preview/ours?provider=signicatvideoid")
                        .json()
                        .path("look")
                        .path("pageTitle")
                        .asString())
                .isEqualTo("Bank");
        wire.get("/capture/api/preview/nobodys").isProblem(404);
        wire.get("/capture/api/preview/ours?provider=nobody").isProblem(404);
    }

    @Test
    void onlyTheDeskMayFrameTheCapturePage() {
        var capture = wire.get("/capture/");
        assertThat(capture.header("Content-Security-Policy")).endsWith("frame-ancestors http://localhost:8080");
        assertThat(capture.header("X-Frame-Options")).isEmpty();
        var login = wire.get("/agent/");
        assertThat(login.header("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
        assertThat(login.header("X-Frame-Options")).isEqualTo("DENY");
    }
}
