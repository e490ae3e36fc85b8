package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A client that does something wrong learns it here, not at the vendor's (contract assure 6, 8, 13). */
class StrictnessTest extends SandboxTest {

    @Test
    void aTokenIsRefusedAtOnceWhenItHasExpired() {
        wire.control("/clock?ahead=PT9M59S");
        assertThat(wire.get("/assure/dossiers").status()).isEqualTo(200);

        wire.control("/clock?ahead=PT1S");
        wire.get("/assure/dossiers").isProblem(401);

        assertThat(wire.signedIn().get("/assure/dossiers").status()).isEqualTo(200);
    }

    @Test
    void aTokenSaysItsLifetime() {
        var answer = wire.askForToken().json();

        assertThat(answer.path("expires_in").asInt()).isBetween(599, 600);
        assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.path("scope").asString()).isEqualTo("signicat-api");
    }

    @Test
    void aWrongSecretClientOrScopeGetsNoToken() {
        var secret = wire.askForToken("proofdesk-sandbox", "wrong", "signicat-api");
        var client = wire.askForToken("nobody", "sandbox-secret", "signicat-api");
        var scope = wire.askForToken("proofdesk-sandbox", "sandbox-secret", "everything");
        var legacy = wire.askForToken("proofdesk-desk", "sandbox-desk-secret", "signicat-api");

        assertThat(secret.status()).isEqualTo(401);
        assertThat(secret.json().path("error").asString()).isEqualTo("invalid_client");
        assertThat(client.json().path("error").asString()).isEqualTo("invalid_client");
        assertThat(scope.status()).isEqualTo(400);
        assertThat(scope.json().path("error").asString()).isEqualTo("invalid_scope");
        assertThat(legacy.json().path("error").asString()).isEqualTo("unauthorized_client");
    }

    @Test
    void aCallWithoutATokenIs401AndWithAMalformedHeader400() {
        wire.send(wire.request("/assure/dossiers")).isProblem(401);
        wire.send(wire.request("/assure/dossiers").header("Authorization", "Bearer a.b.c"))
                .isProblem(401);
        wire.send(wire.request("/assure/dossiers").header("Authorization", "Token x"))
                .isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assure",
                "/assure/",
                "/assure/nothing",
                "/assure/processes/1",
                "/assure/dossiers/1/2/3/4",
                "/assure/facetec/document-types",
                "/assure/nobody/document-types",
                "/assure/dossiers/00000000-0000-0000-0000-000000000000",
                "/assure/dossiers/1/processes/2/video"
            })
    void whatIsNotThereIs404InTheDocumentedShape(String path) {
        wire.get(path).isProblem(404);
    }

    @Test
    void aWrongMethodIs405AndSaysWhichAreAllowed() {
        var answer = wire.send(wire.request("/assure/dossiers")
                .header("Authorization", authorization())
                .method("PATCH", BodyPublishers.noBody()));

        answer.isProblem(405);
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    @Test
    void aBodyThatIsNoJsonIs415OrMalformed() {
        wire.send(wire.request("/assure/dossiers")
                        .header("Authorization", authorization())
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("externalReference=x")))
                .isProblem(415);
        wire.post("/assure/dossiers", "{\"externalReference\":").isProblem(400);
        wire.post("/assure/dossiers", "[]").isProblem(400);
        wire.post("/assure/dossiers", "{\"externalReference\":7}").isProblem(400);
        wire.post("/assure/dossiers/" + wire.dossier() + "/capture", "").isProblem(400);
    }

    @Test
    void aPathNoServerShouldTakeApartIsRefusedInTheDocumentedShape() {
        wire.get("/assure/dossiers/a%2Fb").isProblem(400);
        wire.get("/assure//dossiers").isProblem(400);
        wire.get("/assure/dossiers;a=b").isProblem(400);
    }

    @Test
    void aDossierNeedsNoBody() {
        var answer = wire.post("/assure/dossiers", "");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().propertyNames()).containsExactly("dossierId", "createdAt", "updatedAt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | providers",
                "{'providers':[],'redirectUrl':'https://a.example/'} | providers",
                "{'providers':'signicatpictureid','redirectUrl':'https://a.example/'} | providers",
                "{'providers':[{'provider':'eid'},{'provider':'onfido'},{'provider':'readid'}],'redirectUrl':'https://a.example/'} | providers",
                "{'providers':[{'provider':'facetec'}],'redirectUrl':'https://a.example/'} | provider",
                "{'providers':[{'provider':'readid','processType':'sdk'}],'redirectUrl':'https://a.example/'} | provider",
                "{'providers':[{'provider':'eid','processType':'document'}],'redirectUrl':'https://a.example/'} | processType",
                "{'providers':[{'provider':'signicatpaper','processType':'document'}],'redirectUrl':'https://a.example/'} | processType",
                "{'providers':[{}],'redirectUrl':'https://a.example/'} | provider",
                "{'providers':[{'provider':'pictureid'}],'redirectUrl':'https://a.example/'} | provider",
                "{'providers':[{'provider':'signicatpictureid','processType':'selfie'}],'redirectUrl':'https://a.example/'} | processType",
                "{'providers':[{'provider':'signicatpictureid','processType':1}],'redirectUrl':'https://a.example/'} | processType",
                "{'providers':[{'provider':'signicatpictureid','redact':['shoeSize']}],'redirectUrl':'https://a.example/'} | redact",
                "{'providers':[{'provider':'signicatpictureid'}]} | redirectUrl",
                "{'providers':[{'provider':'signicatpictureid'}],'redirectUrl':''} | redirectUrl",
                "{'providers':[{'provider':'signicatpictureid'}],'redirectUrl':'/return'} | redirectUrl",
                "{'providers':[{'provider':'signicatpictureid'}],'redirectUrl':'javascript:alert(1)'} | redirectUrl",
                "{'providers':[{'provider':'signicatpictureid'}],'redirectUrl':'https://a b/'} | redirectUrl"
            })
    void aCaptureFlowIsRefusedByTheNameOfWhatIsWrong(String body, String field) {
        var answer = wire.post("/assure/dossiers/" + wire.dossier() + "/capture", body.replace('\'', '"'));

        answer.isProblem(400);
        assertThat(answer.json().path("detail").asString()).startsWith(field + " must be");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'notificationUrl':'not a url' | notificationUrl",
                "'notificationUrl':'ftp://a.example/' | notificationUrl",
                "'notificationUrl':'https:///callbacks' | notificationUrl",
                "'notificationUrl':['https://a.example/'] | notificationUrl",
                "'authorizationHeader':7 | authorizationHeader",
                "'authorizationHeader':'Token a\\r\\nX-Other: b' | authorizationHeader",
                "'authorizationHeader':'' | authorizationHeader",
                "'sdk':'mobile' | sdk",
                "'captureParameters':'dark' | captureParameters",
                "'captureParameters':{'uiLanguage':1} | uiLanguage",
                "'requestDomain':false | requestDomain"
            })
    void theOptionalFieldsOfACaptureFlowAreCheckedToo(String member, String field) {
        var dossier = wire.dossier();
        var answer = wire.post(
                "/assure/dossiers/" + dossier + "/capture", Wire.order("document", "," + member.replace('\'', '"')));

        answer.isProblem(400);
        assertThat(answer.json().path("detail").asString()).startsWith(field + " must be");
        assertThat(wire.process(dossier).isMissingNode())
                .as("nothing was begun")
                .isTrue();
    }

    @Test
    void everythingTheContractAllowsInACaptureFlowIsTaken() {
        var dossier = wire.dossier();
        var answer = wire.post("/assure/dossiers/" + dossier + "/capture", """
                {"providers":[{"provider":"signicatpictureid","processType":"documentSelfie","redact":["photo","mrz"]}],
                 "redirectUrl":"https://desk.example/return?x=1","notificationUrl":"https://desk.example/callbacks",
                 "authorizationHeader":"Token xSUN==","sdk":"native","requestDomain":"desk.example","new":true,
                 "captureParameters":{"uiProfile":"ours","uiLanguage":"nl","smsSender":"a","smsMessage":"b","defaultCountry":"NLD"}}
                """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("url").asString()).matches("http://[^#]+/capture/#/artifact=[a-z0-9]{50}");
        var process = wire.process(dossier);
        assertThat(process.path("status").asString()).isEqualTo("pending");
        assertThat(process.path("notificationUrl").asString()).isEqualTo("https://desk.example/callbacks");
        assertThat(process.path("redactionRequested").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400",
                "{'provider':'nobody'} | 400",
                "{'provider':'webid'} | 403",
                "{'provider':'onfido','processType':'ready'} | 400",
                "{'provider':'facetec','processType':'document'} | 400",
                "{'provider':'eid','processType':'high'} | 400",
                "{'provider':'signicatpictureid','processType':'substantial'} | 400",
                "{'provider':'signicatpictureid','documentType':'libraryCard'} | 400",
                "{'provider':'signicatpictureid','documentCountry':'nl'} | 400",
                "{'provider':'signicatpictureid','processParameters':'x'} | 400",
                "{'provider':'signicatpictureid','notificationUrl':'x'} | 400"
            })
    void aProcessIsRefusedWhenAFieldIsWrong(String body, int status) {
        wire.post("/assure/dossiers/" + wire.dossier() + "/processes", body.replace('\'', '"'))
                .isProblem(status);
    }

    @Test
    void picturesMustBeDataUrlsOfPngOrJpegThatCanBeRead() {
        var dossier = wire.dossier();
        var created = wire.post(
                "/assure/dossiers/" + dossier + "/processes",
                "{\"provider\":\"signicatpictureid\",\"processType\":\"document\",\"documentType\":\"passport\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("authorization").asString()).isNotBlank();
        var path = wire.path(dossier);

        wire.post(path + "/images", "{}").isProblem(400);
        wire.post(path + "/images", "{\"front\":\"aGVsbG8=\"}").isProblem(400);
        wire.post(path + "/images", "{\"front\":\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"}")
                .isProblem(400);
        wire.post(path + "/images", "{\"front\":\"data:image/png;base64,aGVsbG8=\"}")
                .isProblem(400);
        wire.post(path + "/images", "{\"front\":\"data:image/png;base64,%%%\"}").isProblem(400);
        var large = Base64.getEncoder().encodeToString(new byte[4 * 1024 * 1024 + 1]);
        wire.post(path + "/images", "{\"front\":\"data:image/png;base64," + large + "\"}")
                .isProblem(400);
        wire.post(path, "").isProblem(400); // no pictures yet
        assertThat(wire.process(dossier).path("status").asString()).isEqualTo("pending");
    }

    @Test
    void aBodyLargerThanAnythingTheContractKnowsIs413() {
        var answer = wire.post("/assure/dossiers", "{\"externalReference\":\"" + "x".repeat(17_000_000) + "\"}");

        answer.isProblem(413);
    }

    @Test
    void whatIsDeletedIsGone() {
        var dossier = wire.dossier();
        wire.capture(dossier, "document");
        var process = wire.path(dossier);

        assertThat(wire.delete(process).status()).isEqualTo(204);
        wire.get(process).isProblem(404);
        wire.delete(process).isProblem(404);
        assertThat(wire.delete("/assure/dossiers/" + dossier).status()).isEqualTo(204);
        wire.get("/assure/dossiers/" + dossier).isProblem(404);
        wire.delete("/assure/dossiers/" + dossier).isProblem(404);
    }

    private String authorization() {
        return "Bearer " + wire.askForToken().json().path("access_token").asString();
    }

    @Test
    void timesAreSecondsInUtc() {
        var dossier = JsonMapper.shared()
                .readTree(wire.post("/assure/dossiers", "").http().body());

        assertThat(dossier.path("createdAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }
}
