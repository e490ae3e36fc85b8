package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.json;
import static proofdesk.WireVendor.raw;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.WireVendor;
import proofdesk.provider.ProviderException.Gone;
import proofdesk.provider.ProviderException.Unavailable;
import proofdesk.provider.Reference;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;

/** What is asked of Assure, and what is made of its reports. */
class AssureCallsTest extends OnTheWire {

    @Test
    void aFolderIsOpenedWithTheReferenceOnlyWhenThereIsOne() {
        VENDOR.on("POST /assure/dossiers", answer(201, "application/json", "{\"dossierId\":\"d7\"}"));

        assertThat(pictureId.openFolder(Optional.of("our \"7\""))).isEqualTo("d7");
        assertThat(pictureId.openFolder(Optional.empty())).isEqualTo("d7");

        var requests = VENDOR.requests("POST /assure/dossiers");
        assertThat(requests)
                .extracting(WireVendor.Request::body)
                .containsExactly("{\"externalReference\":\"our \\\"7\\\"\"}", "{}");
        assertThat(requests.getFirst().headers())
                .containsEntry("Authorization", "Bearer token")
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Accept", "application/json");
    }

    @Test
    void aCheckIsStartedAsTheContractSays() {
        VENDOR.on(CAPTURE, json("{\"url\":\"https://capture.example/capture/#/artifact=a1b2c3\"}"));

        var started = pictureId.start(order(Instant.EPOCH));

        assertThat(started.url()).hasToString("https://capture.example/capture/#/artifact=a1b2c3");
        assertThat(started.process()).isNull();
        assertThat(VENDOR.requests(CAPTURE).getFirst().body())
                .isEqualTo("{\"providers\":[{\"provider\":\"signicatpictureid\",\"processType\":\"documentSelfie\"}],"
                        + "\"redirectUrl\":\"https://desk.example/return/t?a=1&b=2\","
                        + "\"notificationUrl\":\"https://desk.example/callbacks/assure\","
                        + "\"authorizationHeader\":\"Proofdesk 1.secret\"}");
    }

    @Test
    void aProcessNamedAtOnceIsTaken() {
        VENDOR.on(CAPTURE, answer(201, "application/json", "{\"url\":\"http://c/#/a\",\"processId\":\"p9\",\"x\":[]}"));

        assertThat(pictureId.start(order(Instant.EPOCH)).process()).isEqualTo("p9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\":null}",
                "{\"url\":\"\"}",
                "{\"url\":\"javascript:alert(1)\"}",
                "{\"url\":\"/capture\"}",
                "{\"url\":\"http://a b\"}",
                "{\"url\":{}}",
                "null",
                "[]"
            })
    void aStartWithoutAUsableAddressIsUnavailable(String answer) {
        VENDOR.on(CAPTURE, json(answer));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.start(order(Instant.EPOCH)));
        assertThat(VENDOR.requests(CAPTURE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void anIdThatWouldLeadElsewhereIsNotAskedFor(String id) {
        assertThatExceptionOfType(Gone.class).isThrownBy(() -> pictureId.read(new Reference("d1", id)));
        assertThatExceptionOfType(Gone.class).isThrownBy(() -> pictureId.archive(new Reference("d1", id)));
    }

    @Test
    void idsAreEncoded() {
        VENDOR.on("GET /assure/dossiers/a%2Fb%3F/processes/%C3%A9", json("{\"status\":\"pending\"}"));

        assertThat(pictureId.read(new Reference("a/b?", "é")).outcome()).isEqualTo(Outcome.PENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/problem+json", "text/plain; charset=utf-8", "x/y", "???"})
    void theContentTypeOfAReportDoesNotMatter(String contentType) {
        VENDOR.on(PROCESS, answer(200, contentType, "{\"status\":\"accepted\"}"));

        assertThat(pictureId.read(CHECK).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void theReportIsKeptAsItCame() {
        var body = "{\"zebra\":1.50,\"status\":\"on_hold\",\"a\":{\"big\":12345678901234567890,\"none\":null},"
                + "\"depictions\":[\"front\",\"hologram\",null,7,\"front\"]}";
        VENDOR.on(PROCESS, json(body));

        var report = pictureId.read(CHECK);

        assertThat(report.raw()).hasToString(body);
        assertThat(report.statusWord()).isEqualTo("on_hold");
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(report.received()).containsExactly(MediaKind.FRONT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"accepted\"",
                "<html><title>Maintenance</title></html>",
                "{\"status\":\"accepted\"",
                "{\"status\":\"rejected\",\"status\":\"accepted\"}",
                "{\"status\":\"accepted\"}{\"status\":\"rejected\"}",
                "{\"status\":\"accepted\",\"processId\":\"of-somebody-else\"}"
            })
    void whatIsNoReportIsUnavailable(String body) {
        VENDOR.on(PROCESS, answer(200, "application/json", body));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> pictureId.read(CHECK))
                .withNoCause();
    }

    @Test
    void aReportLongerThanAllowedIsUnavailable() {
        VENDOR.on(PROCESS, json("{\"status\":\"accepted\",\"x\":[" + "\"0123456789\",".repeat(20_000) + "1]}"));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.read(CHECK));
    }

    @Test
    void readingIsRepeatedWhileTheVendorIsDown() {
        VENDOR.on(
                PROCESS,
                answer(503, "text/html", "<html>busy</html>"),
                answer(502, "text/plain", ""),
                json("{\"status\":\"processing\"}"));

        assertThat(pictureId.read(CHECK).outcome()).isEqualTo(Outcome.PROCESSING);
        assertThat(VENDOR.requests(PROCESS)).hasSize(3);
    }

    @Test
    void readingGivesUpAfterTwoRepetitions() {
        VENDOR.on(PROCESS, answer(503, "text/plain", ""));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.read(CHECK));
        assertThat(VENDOR.requests(PROCESS)).hasSize(3);
    }

    @Test
    void writingIsNeverRepeated() {
        VENDOR.on(CAPTURE, answer(503, "text/plain", ""));
        VENDOR.on("POST /assure/dossiers", raw("", new byte[0]));
        VENDOR.on("DELETE /assure/dossiers/d1", answer(500, "text/plain", ""));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.start(order(Instant.EPOCH)));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.openFolder(Optional.empty()));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.eraseFolder("d1"));

        assertThat(VENDOR.requests(CAPTURE)).hasSize(1);
        assertThat(VENDOR.requests("POST /assure/dossiers")).hasSize(1);
        assertThat(VENDOR.requests("DELETE /assure/dossiers/d1")).hasSize(1);
    }

    @Test
    void whatIsAlreadyGoneCountsAsErased() {
        VENDOR.on("DELETE /assure/dossiers/d1", raw("HTTP/1.1 204 -\r\n\r\n", new byte[0]), answer(404, "x/y", ""));
        VENDOR.on("DELETE /assure/dossiers/d1/processes/p1", answer(404, "text/html", "<html>"));

        pictureId.eraseFolder("d1");
        pictureId.eraseFolder("d1");
        pictureId.erase(CHECK);

        assertThat(VENDOR.requests("DELETE /assure/dossiers/d1")).hasSize(2);
    }

    @Test
    void aWebPageIsNoErasure() {
        VENDOR.on("DELETE /assure/dossiers/d1", answer(200, "text/html", "<html>Welcome</html>"));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.eraseFolder("d1"));
    }
}
