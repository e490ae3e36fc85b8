package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.provider.Offer.Way;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.verification.Verification;
import proofdesk.verification.Wish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The relying party's own app with a provider's SDK in it, which has the link and nothing else (seeds 001 to 003). */
class AppTest extends FlowTest {

    private static final String ENROLMENT = """
            {"enrolment": {"faceScan": "%s", "auditTrailImage": "b", "lowQualityAuditTrailImage": "c",
             "userAgent": "d"}}""";

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "eid, substantial, eid.accepted.all-passed, ACCEPTED",
        "eid, substantial, eid.rejected.expired, REJECTED",
        "onfido, documentSelfie, onfido.accepted.clear, ACCEPTED",
        "readid, sdk, readid.accepted.chip-read, ACCEPTED",
    })
    void whatTheSdkTookBecomesAnOutcome(String provider, String type, String scenario, Outcome outcome) {
        var check = order(dossiers.open(null).id(), provider, type);
        var app = app(check);
        var task = json(get(app));
        assertThat(task.path("way").asString()).isEqualTo("sdk");
        assertThat(task.path("provider").asString()).isEqualTo(provider);
        assertThat(task.path("sent").asBoolean()).isFalse();
        assertThat(found(check).openedAt()).isNotNull();
        assertThat(atTheVendor(check)).isZero();

        var launch = post(app + "/launch", "");
        assertThat(launch.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var authorization = json(launch).path("launch").path("authorization").asString("");
        assertThat(authorization).isNotBlank();
        assertThat(json(post(app + "/launch", "")))
                .as("launched again, it is the same process")
                .isEqualTo(json(launch));
        assertThat(atTheVendor(check)).isEqualTo(1);

        phone.takenBySdk(authorization, scenario);
        assertThat(post(app + "/verify", "").statusCode()).isIn(204, 410); // it may have begun and ended by itself
        assertThat(ended(check).outcome()).isEqualTo(outcome);
        refused(get(app), 410, "check-ended");
        refused(post(app + "/launch", ""), 410, "check-ended");
    }

    @ParameterizedTest
    @CsvSource({
        "eid, substantial, eid.inconclusive.feature-missing, INCONCLUSIVE",
        "eid, substantial, eid.failed.inactivity, FAILED",
        "eid, substantial, eid.canceled.by-person, CANCELED",
        "onfido, document, onfido.rejected.expired, REJECTED",
        "onfido, documentVideo, onfido.inconclusive.faces-unclear, INCONCLUSIVE",
        "onfido, document, onfido.failed.technical, FAILED",
        "onfido, document, onfido.canceled.by-person, CANCELED",
        "readid, sdk, readid.rejected.faces-differ, REJECTED",
        "readid, sdk, readid.inconclusive.chip-unreadable, INCONCLUSIVE",
        "readid, sdk, readid.failed.technical, FAILED",
        "readid, sdk, readid.canceled.by-person, CANCELED",
    })
    void howeverItEndsInTheAppTheDeskTurns(String provider, String type, String scenario, Outcome outcome) {
        var check = order(dossiers.open(null).id(), provider, type);
        var launch = json(post(app(check) + "/launch", "")).path("launch");
        phone.takenBySdk(launch.path("authorization").asString(), scenario);
        post(app(check) + "/verify", ""); // it may have ended by itself
        assertThat(ended(check).outcome()).isEqualTo(outcome);
    }

    @Test
    void aLivingFaceIsComparedWithThePhotoOfAnEarlierCheck() {
        var dossier = dossiers.open(null).id();
        assertThat(verifications.hasReferencePhoto(dossier)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> order(dossier, "facetec", "liveness"));
        photographed(dossier, "pictureid.rejected.similarity-low", Outcome.REJECTED);
        assertThat(verifications.hasReferencePhoto(dossier))
                .as("a face that was not found to be theirs proves nothing")
                .isFalse();
        var earlier = photographed(dossier, "pictureid.accepted.all-passed", Outcome.ACCEPTED);
        assertThat(verifications.hasReferencePhoto(dossier)).isTrue();

        var check = order(dossier, "facetec", "liveness");
        var app = app(check);
        assertThat(strings(json(get(app)).path("enrolment")))
                .containsExactly("auditTrailImage", "faceScan", "lowQualityAuditTrailImage", "userAgent");
        var launch = json(post(app + "/launch", "")).path("launch");
        assertThat(launch.propertyNames())
                .contains(
                        "authorization",
                        "facetecEncryptionPublicKey",
                        "facetecDeviceKeyIdentifier",
                        "facetecProductionKeyText");
        assertThat(picture(check)).isEqualTo(picture(earlier));

        refused(post(app + "/verify", ""), 422, "enrolment-incomplete");
        refused(post(app + "/verify", ENROLMENT.formatted(" ")), 422, "enrolment-incomplete");
        refused(post(app + "/verify", "{not json"), 400, "malformed");
        assertThat(found(check).processingAt()).isNull();
        assertThat(post(app + "/verify", ENROLMENT.formatted("a")).statusCode()).isEqualTo(204);
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"facetec.rejected.no-match, REJECTED", "facetec.failed.technical, FAILED"})
    void aFaceThatDoesNotMatchOrCannotBeSeenIsNotAccepted(String scenario, Outcome outcome) {
        var dossier = dossiers.open(null).id();
        photographed(dossier, "pictureid.accepted.all-passed", Outcome.ACCEPTED);
        var check = order(dossier, "facetec", "liveness");
        post(app(check) + "/launch", "");
        post(app(check) + "/verify", ENROLMENT.formatted("scenario:" + scenario));
        assertThat(ended(check).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weather.images.503", "weather.start.503"})
    void whenTheVendorFailsInTheMiddleNoProcessStaysWithoutItsPhoto(String weather) {
        var dossier = dossiers.open(null).id();
        var earlier = photographed(dossier, "pictureid.accepted.all-passed", Outcome.ACCEPTED);
        var check = order(dossier, "facetec", "liveness");
        phone.arm(weather);
        var failed = post(app(check) + "/launch", "");
        refused(failed, 503, "unavailable");
        assertThat(failed.headers().firstValue("Retry-After")).isPresent();
        assertThat(found(check).handedOverAt()).isNull();
        var answer = post(app(check) + "/launch", "");
        while (answer.statusCode() == 503) {
            answer = post(app(check) + "/launch", "");
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(atTheVendor(check)).as("the earlier check's and this one's").isEqualTo(2);
        assertThat(picture(check)).isEqualTo(picture(earlier));
    }

    @Test
    void whenThePhotoIsGoneMeanwhileNothingIsBegun() {
        var dossier = dossiers.open(null).id();
        photographed(dossier, "pictureid.accepted.all-passed", Outcome.ACCEPTED);
        var check = order(dossier, "facetec", "liveness");
        phone.arm("weather.media.gone");
        refused(post(app(check) + "/launch", ""), 422, "refused");
        assertThat(atTheVendor(check)).isEqualTo(1);
    }

    @Test
    void whoOpensSuchALinkInABrowserIsLedToTheApp() {
        var check = order(dossiers.open(null).id(), "eid", "substantial");
        for (var answer : List.of(get(link(check).toString()), post(link(check).toString(), ""))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Open the app of Proofdesk");
            assertThat(Jsoup.parse(answer.body()).select("form, script")).isEmpty();
        }
        assertThat(atTheVendor(check)).isZero();
    }

    @Test
    void anAppIsToldWhyNot() {
        refused(get(desk() + "/c/nobody/app"), 404, "unknown-link");
        refused(get(link(order("document")) + "/app"), 409, "not-wanted");
        var upload = verifications.order(
                dossiers.open(null).id(),
                Wish.hosted("onfido", "document", Duration.ofHours(1))
                        .by(Way.UPLOAD)
                        .of("passport", Optional.empty()));
        assertThat(json(get(app(upload))).path("way").asString()).isEqualTo("upload");
        refused(post(app(upload) + "/launch", ""), 409, "not-wanted");
        refused(post(app(upload) + "/verify", ""), 409, "not-wanted");
        var sdk = order(dossiers.open(null).id(), "eid", "substantial");
        refused(get(link(sdk) + "/pictures/state"), 409, "not-wanted");
    }

    @Test
    void whoAsksTooOftenWaits() {
        var app = app(order(dossiers.open(null).id(), "eid", "substantial"));
        var answers = IntStream.range(0, 25).mapToObj(asked -> get(app)).toList();
        assertThat(answers.getFirst().statusCode()).isEqualTo(200);
        refused(answers.getLast(), 429, "too-many-requests");
        assertThat(answers.getLast().headers().firstValue("Retry-After")).hasValue("1");
        clock.advance(Duration.ofSeconds(2));
        assertThat(get(app).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyScriptsOfAnOriginThatASettingNamesMayAskWhatAppsMay() {
        var check = order(dossiers.open(null).id(), "eid", "substantial");
        var app = app(check);
        for (var asked : List.of(app, app + "/launch", link(check) + "/pictures/state", desk() + "/openapi/app.json")) {
            assertThat(preflight(asked, APP_ORIGIN)).as(asked).hasValue(APP_ORIGIN);
            assertThat(preflight(asked, "https://elsewhere.example")).as(asked).isEmpty();
        }
        assertThat(preflight(link(check).toString(), APP_ORIGIN))
                .as("the person's page")
                .isEmpty();

        var answered = from(APP_ORIGIN, app);
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.headers().firstValue("Access-Control-Allow-Origin")).hasValue(APP_ORIGIN);
        assertThat(answered.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(json(answered).path("provider").asString()).isEqualTo("eid");
        var refused = from("https://elsewhere.example", app);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(refused.body()).doesNotContain("eid");
    }

    private HttpResponse<String> from(String origin, String url) {
        return phone.send(
                HttpRequest.newBuilder(URI.create(url)).header("Origin", origin).build());
    }

    /** Whose scripts the browser is told may go on. */
    private Optional<String> preflight(String url, String origin) {
        return phone.send(HttpRequest.newBuilder(URI.create(url))
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type")
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build())
                .headers()
                .firstValue("Access-Control-Allow-Origin");
    }

    private Verification order(UUID dossier, String provider, String type) {
        return verifications.order(
                dossier, Wish.hosted(provider, type, Duration.ofHours(24)).by(Way.SDK));
    }

    private Verification photographed(UUID dossier, String scenario, Outcome outcome) {
        var check = verifications.order(dossier, "signicatpictureid", "documentSelfie", Duration.ofHours(24));
        phone.useSpecimen(link(check), scenario);
        assertThat(ended(check).outcome()).isEqualTo(outcome);
        return check;
    }

    private byte[] picture(Verification check) {
        try (var selfie = verifications.media(check.id(), MediaKind.SELFIE).orElseThrow()) {
            return selfie.stream().readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String app(Verification check) {
        return link(check) + "/app";
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private HttpResponse<String> get(String url) {
        return phone.send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private HttpResponse<String> post(String url, String body) {
        return phone.send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private long atTheVendor(Verification check) {
        return phone.processesAtTheVendor(jdbc.sql("select folder from vendor_dossier where dossier_id = ?")
                .param(check.dossierId())
                .query(String.class)
                .optional());
    }
}
