package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.capture.Drawn;
import proofdesk.provider.Offer.Way;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.verification.Verification;
import proofdesk.verification.Verification.Step;
import proofdesk.verification.Wish;
import tools.jackson.databind.json.JsonMapper;

/** Pictures on their way through us, as our page sends them (contract assure 7.1). */
class UploadTest extends FlowTest {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "onfido, documentSelfie, identityCard, 'front,back,selfie', onfido.accepted.clear, ACCEPTED",
        "onfido, documentSelfie, passport, 'front,selfie', onfido.rejected.faces-differ, REJECTED",
        "onfido, document, driversLicense, 'front,back', onfido.inconclusive.poor-image, INCONCLUSIVE",
        "signicatpictureid, documentSelfie, identityCard, 'front,back,selfie', pictureid.accepted.all-passed, ACCEPTED",
        "signicatpictureid, document, passport, 'front', pictureid.inconclusive.expired, INCONCLUSIVE",
        "signicatpaper, document, passport, 'front', signicatpaper.accepted.mrz-agrees, ACCEPTED",
    })
    void thePicturesArePassedOnAndTheOutcomeComes(
            String provider, String type, String document, String kinds, String scenario, Outcome outcome)
            throws IOException {
        phone.arm(scenario);
        var check = order(provider, type, document);
        var link = link(check);
        assertThat(page(get(link)).select("h1").text()).isEqualTo("Show who you are");
        assertThat(atTheVendor(check)).isZero();

        var started = post(URI.create(link + "?lang=nl"));
        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(started.headers().firstValue("Location")).hasValue(link.getPath() + "/pictures?lang=nl");
        assertThat(page(get(link)).select("h1").text()).isEqualTo("Go on where you stopped");
        var shown = get(URI.create(link + "/pictures"));
        assertThat(page(shown).select("h1").text()).isEqualTo("Take your pictures");
        assertThat(page(shown).select("section.picture").eachAttr("data-kind")).containsExactly(kinds.split(",", -1));
        strict(shown);

        var wanted = List.of(kinds.split(",", -1));
        assertThat(state(link)).isEqualTo(stateOf(wanted, List.of()));
        for (var sent = 0; sent < wanted.size(); sent++) {
            var answer = put(link, wanted.get(sent), Drawn.picture(sent % 2 == 0 ? "jpeg" : "png", 900, 600));
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(state(link)).isEqualTo(stateOf(wanted, wanted.subList(0, sent + 1)));
        }
        assertThat(put(link, "front", Drawn.picture("jpeg", 800, 500)).statusCode())
                .as("replaced before it is sent")
                .isEqualTo(204);
        assertThat(found(check).firstPictureAt()).isNotNull();

        assertThat(post(URI.create(link + "/pictures/send")).statusCode()).isEqualTo(204);
        assertThat(ended(check).outcome()).isEqualTo(outcome);
        assertThat(atTheVendor(check)).isEqualTo(1);
        try (var front = verifications.media(check.id(), MediaKind.FRONT).orElseThrow()) {
            assertThat(javax.imageio.ImageIO.read(front.stream()).getWidth())
                    .as("the later one counts")
                    .isEqualTo(800);
        }
        assertThat(get(URI.create(link + "/pictures")).statusCode()).isEqualTo(303);
        refused(put(link, "front", Drawn.picture("jpeg", 8, 8)), 410, "check-ended");
    }

    @ParameterizedTest
    @CsvSource({
        "onfido, passport, onfido.failed.technical, FAILED",
        "signicatpictureid, passport, pictureid.accepted.all-passed, ACCEPTED",
        "signicatpictureid, passport, pictureid.rejected.underage, REJECTED",
        "signicatpictureid, passport, pictureid.inconclusive.tampered, INCONCLUSIVE",
        "signicatpictureid, passport, pictureid.failed.transaction-expired, FAILED",
        "signicatpaper, passport, signicatpaper.rejected.checksum, REJECTED",
        "signicatpaper, passport, signicatpaper.inconclusive.no-mrz, INCONCLUSIVE",
        "signicatpaper, passport, signicatpaper.failed.camera-blocked, FAILED",
    })
    void whateverTheProviderMakesOfThePicturesTheDeskTurns(
            String provider, String document, String scenario, Outcome outcome) throws IOException {
        phone.arm(scenario);
        var check = order(provider, "document", document);
        put(link(check), "front", Drawn.picture("jpeg", 90, 60));
        assertThat(post(URI.create(link(check) + "/pictures/send")).statusCode())
                .isEqualTo(204);
        assertThat(ended(check).outcome()).isEqualTo(outcome);
    }

    @Test
    void withoutABackAnIdentityCardIsForTheProviderToJudge() throws IOException {
        var check = order("onfido", "document", "identityCard");
        var link = link(check);
        put(link, "front", Drawn.picture("jpeg", 90, 60));
        refused(post(URI.create(link + "/pictures/send")), 422, "refused");
        assertThat(found(check).step()).isEqualTo(Step.AT_PROVIDER);
        put(link, "back", Drawn.picture("jpeg", 90, 60));
        assertThat(post(URI.create(link + "/pictures/send")).statusCode()).isEqualTo(204);
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void whatIsNoFittingPictureNeverReachesTheVendor() throws IOException {
        var check = order("onfido", "documentSelfie", "passport");
        var link = link(check);
        var jpeg = Drawn.picture("jpeg", 90, 60);
        refused(put(link, "front", new byte[0]), 415, "not-a-picture");
        refused(
                put(link, "front", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)),
                415,
                "not-a-picture");
        refused(put(link, "front", Arrays.copyOf(jpeg, jpeg.length / 2)), 422, "unreadable");
        refused(put(link, "front", Drawn.picture("png", 5001, 10)), 422, "too-many-pixels");
        refused(put(link, "front", Arrays.copyOf(jpeg, 4 * 1024 * 1024 + 1)), 413, "too-large");
        refused(put(link, "back", jpeg), 409, "not-wanted");
        assertThat(put(link, "video", jpeg).statusCode()).isEqualTo(404);
        refused(post(URI.create(link + "/pictures/send")), 409, "incomplete");
        assertThat(found(check).firstPictureAt()).isNull();
    }

    @Test
    void aLinkThatDoesNotTakePicturesSaysWhy() {
        var hosted = order("document");
        refused(get(URI.create(link(hosted) + "/pictures/state")), 409, "not-wanted");
        assertThat(get(URI.create(link(hosted) + "/pictures")).headers().firstValue("Location"))
                .hasValue(link(hosted).getPath());
        refused(get(URI.create(desk() + "/c/nobody/pictures/state")), 404, "unknown-link");
        assertThat(get(URI.create(desk() + "/c/nobody/pictures")).headers().firstValue("Location"))
                .hasValue("/c/nobody");

        var check = order("onfido", "document", "passport");
        var old = link(check);
        var replaced =
                verifications.replaceLink(check.id(), Duration.ofHours(1)).url();
        refused(get(URI.create(old + "/pictures/state")), 410, "link-revoked");
        clock.advance(Duration.ofHours(2));
        refused(get(URI.create(replaced + "/pictures/state")), 410, "link-expired");
        refused(post(URI.create(replaced + "/pictures/send")), 410, "link-expired");
    }

    @Test
    void aVendorThatIsDownCostsATryAndNothingElse() throws IOException {
        phone.arm("weather.start.503");
        var check = order("onfido", "document", "passport");
        var link = link(check);
        var down = post(link);
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(page(down).select("h1").text()).isEqualTo("It does not work right now");
        var answer = put(link, "front", Drawn.picture("jpeg", 90, 60));
        refused(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(put(link, "front", Drawn.picture("jpeg", 90, 60)).statusCode())
                .isEqualTo(204);
        assertThat(atTheVendor(check)).isEqualTo(1);

        phone.arm("weather.start.503");
        refused(post(URI.create(link + "/pictures/send")), 503, "unavailable");
        refused(post(URI.create(link + "/pictures/send")), 503, "unavailable");
        assertThat(post(URI.create(link + "/pictures/send")).statusCode()).isEqualTo(204);
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void sentOffTwiceAtOnceItBeginsOnce() throws Exception {
        var check = order("onfido", "document", "passport");
        var link = link(check);
        put(link, "front", Drawn.picture("jpeg", 90, 60));
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var taps = threads.invokeAll(java.util.Collections.nCopies(2, () -> {
                barrier.await();
                return post(URI.create(link + "/pictures/send")).statusCode();
            }));
            for (var tap : taps) {
                assertThat(tap.get()).isIn(204, 410); // the later one may find that it has ended
            }
        }
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    private Verification order(String provider, String type, String document) {
        var wish = Wish.hosted(provider, type, Duration.ofHours(24)).by(Way.UPLOAD);
        return verifications.order(dossiers.open(null).id(), wish.of(document, Optional.of("NOR")));
    }

    private static String stateOf(List<String> wanted, List<String> received) {
        return "{\"wanted\":" + quoted(wanted) + ",\"optional\":"
                + quoted(wanted.stream().filter("back"::equals).toList()) + ",\"received\":" + quoted(received)
                + ",\"sent\":false}";
    }

    private static String quoted(List<String> words) {
        return JsonMapper.shared().writeValueAsString(words);
    }

    private String state(URI link) {
        return get(URI.create(link + "/pictures/state")).body();
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }

    private static void strict(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "img-src 'self' data: blob:")
                .doesNotContain("unsafe", "https:");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> put(URI link, String kind, byte[] picture) {
        return phone.send(HttpRequest.newBuilder(URI.create(link + "/pictures/" + kind))
                .PUT(BodyPublishers.ofByteArray(picture))
                .build());
    }

    private HttpResponse<String> get(URI url) {
        return phone.send(HttpRequest.newBuilder(url).build());
    }

    private HttpResponse<String> post(URI url) {
        return phone.send(
                HttpRequest.newBuilder(url).POST(BodyPublishers.noBody()).build());
    }

    private static org.jsoup.nodes.Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private long atTheVendor(Verification check) {
        return phone.processesAtTheVendor(jdbc.sql("select folder from vendor_dossier where dossier_id = ?")
                .param(check.dossierId())
                .query(String.class)
                .optional());
    }
}
