package proofdesk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.flow.FlowTest;
import proofdesk.result.Outcome;
import proofdesk.verification.Verification;
import proofdesk.verification.Verification.Step;

/** Everything that may be wrong with a callback, over HTTP. At worst it costs time. */
class CallbacksTest extends FlowTest {

    private static final String SECRET = "the-secret-of-this-test-0123456789abcdefghi";
    private static final String PERSONAL = "VAN-DER-BERG";

    @Autowired
    private JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @SuppressWarnings("NullAway.Init") // before each test
    private Verification check;

    private String folder = "";
    private String process = "";

    @BeforeEach
    void aCheckAtTheVendorWhoseSecretWeKnow() throws Exception {
        check = atTheVendor();
        knowSecret(check);
        folder = text("select folder from vendor_dossier where dossier_id = ?", check.dossierId());
        process = text("select process from verification where id = ?", check.id());
        logged.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(logged);
    }

    @AfterEach
    void nothingPersonalOrSecretIsLogged() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(logged);
        assertThat(List.copyOf(logged.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(PERSONAL) || line.contains(SECRET));
    }

    @Test
    void oneWithoutAHeaderIsRefused() {
        assertThat(post(null, body("accepted"))).satisfies(CallbacksTest::refusedInSilence);
    }

    @Test
    void oneWithAWrongSecretIsRefused() {
        assertThat(post(header(check, "guessed"), body("accepted"))).satisfies(CallbacksTest::refusedInSilence);
    }

    @Test
    void oneOfNoCheckIsRefusedLikeOneWithAWrongSecret() {
        var wrong = post(header(check, "guessed"), body("accepted"));
        var nobody = post("Proofdesk " + UUID.randomUUID() + "." + SECRET, body("accepted"));
        assertThat(nobody).satisfies(CallbacksTest::refusedInSilence);
        assertThat(nobody.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    @Test
    void anotherChecksSecretOpensOnlyTheOther() throws Exception {
        var other = atTheVendor();
        assertThat(post(header(other, SECRET), body("accepted"))).satisfies(CallbacksTest::refusedInSilence);
        knowSecret(other);
        assertThat(post(header(other, SECRET), body("accepted")).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proofdesk {id}.{secret}",
                "Bearer Proofdesk {id}.{secret}",
                "Proofdesk  {id}.{secret}",
                "Proofdesk {id}:{secret}",
                "Proofdesk {id}.{secret}x",
                "Proofdesk {id}.",
                "Proofdesk {id}",
                "Proofdesk {ID}.{secret}",
                "Proofdesk 1-1-1-1-1.{secret}",
                "{id}.{secret}",
                "Proofdesk"
            })
    void theHeaderCountsOnlyAsItWasGiven(String variant) {
        var header = variant.replace("{id}", check.id().toString())
                .replace("{ID}", check.id().toString().toUpperCase(java.util.Locale.ROOT))
                .replace("{secret}", SECRET);
        assertThat(post(header, body("accepted"))).satisfies(CallbacksTest::refusedInSilence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "null",
                "[]",
                "\"VAN-DER-BERG\"",
                "{\"processId\":\"p\",\"status\":\"accepted\"}",
                "{\"dossierId\":\"\",\"processId\":\"p\"}",
                "{\"dossierId\":{\"name\":\"VAN-DER-BERG\"},\"processId\":[]}",
                "{\"dossierId\":\"../VAN-DER-BERG\"}",
                "<dossierId>VAN-DER-BERG</dossierId>"
            })
    void oneThatCannotBeReadIsABadRequest(String body) {
        assertThat(post(header(), body)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).isEmpty();
        });
        assertThat(countOf("unreadable")).isPositive();
    }

    @Test
    void aProcessIdThatCanBeNoneIsABadRequest() {
        var longId = "{\"dossierId\":\"%s\",\"processId\":\"%s\"}".formatted(folder, "p".repeat(101));
        assertThat(post(header(), longId).statusCode()).isEqualTo(400);
    }

    @Test
    void oneNestedWithoutEndIsABadRequest() {
        assertThat(post(header(), "[".repeat(60_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void aHugeOneIsRefusedWithoutBeingKept() {
        var huge = "{\"dossierId\":\"%s\",\"note\":\"%s\"}".formatted(folder, PERSONAL.repeat(10_000));
        assertThat(post(header(), huge).statusCode()).isEqualTo(413);
    }

    @Test
    void oneNamingAnotherFolderIsAConflictEachTimeAnew() {
        var elsewhere = "{\"dossierId\":\"%s\",\"processId\":\"%s\",\"status\":\"accepted\"}"
                .formatted(UUID.randomUUID(), process);
        for (var times = 0; times < 3; times++) {
            assertThat(post(header(), elsewhere)).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.body()).isEmpty();
            });
        }
    }

    @Test
    void oneNamingAnotherProcessIsAConflictAndChangesNothing() {
        var other = "{\"dossierId\":\"%s\",\"processId\":\"%s\",\"status\":\"accepted\"}"
                .formatted(folder, UUID.randomUUID());
        assertThat(post(header(), other).statusCode()).isEqualTo(409);
        assertThat(text("select process from verification where id = ?", check.id()))
                .isEqualTo(process);
    }

    @Test
    void aResultIsNeverTakenFromAnotherCheckOfTheSameDossier() throws Exception {
        phone.useSpecimen(link(check), "pictureid.accepted.all-passed");
        ended(check);
        var second =
                verifications.order(check.dossierId(), check.provider(), "document", java.time.Duration.ofHours(1));
        phone.handOver(link(second));
        knowSecret(second);
        jdbc.sql("update verification set process = null, version = version + 1 where id = ?")
                .param(second.id())
                .update();
        assertThat(post(header(second, SECRET), body("accepted")).statusCode()).isEqualTo(409);
        assertThat(found(second).outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void aForgedAcceptanceOnlyMakesUsLook() {
        var before = clock.instant();
        assertThat(post(header(), body("accepted")).statusCode()).isEqualTo(200);
        await().atMost(PATIENCE).pollInSameThread().until(() -> {
            var read = found(check).readAt();
            return read != null && read.isAfter(before);
        });
        assertThat(found(check).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(found(check).step()).isEqualTo(Step.AT_PROVIDER);
    }

    @Test
    void repeatedItCountsAndChangesNothing() {
        phone.useSpecimen(link(check), "pictureid.accepted.all-passed");
        var ended = ended(check);
        for (var times = 0; times < 3; times++) {
            assertThat(post(header(), body("accepted")).statusCode()).isEqualTo(200);
        }
        assertThat(found(check).endedAt()).isEqualTo(ended.endedAt());
        assertThat(jdbc.sql("select sum(times) from notification where verification_id = ?")
                        .param(check.id())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void manyAtTheSameTimeAreAllAnswered() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 24; i++) {
            var body = body(i % 2 == 0 ? "accepted" : "processing");
            var header = i % 3 == 0 ? "Proofdesk nobody" : header();
            calls.add(() -> post(header, body).statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(12)) {
            var codes = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnly(200, 401);
            assertThat(codes).filteredOn(code -> code == 200).hasSize(16);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"processing", "pending", "rejected", "failed", "canceled", "VAN-DER-BERG", ""})
    void lateOnesNeverTakeAFinalOutcomeBack(String status) {
        phone.useSpecimen(link(check), "pictureid.accepted.all-passed");
        var ended = ended(check);
        assertThat(post(header(), body(status)).statusCode()).isEqualTo(200);
        assertThat(found(check)).satisfies(now -> {
            assertThat(now.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(now.endedAt()).isEqualTo(ended.endedAt());
        });
    }

    @Test
    void reorderedTheyEndInTheTruth() {
        assertThat(post(header(), body("rejected")).statusCode()).isEqualTo(200);
        assertThat(post(header(), body("accepted")).statusCode()).isEqualTo(200);
        phone.useSpecimen(link(check), "pictureid.inconclusive.expired");
        assertThat(post(header(), body("processing")).statusCode()).isEqualTo(200);
        assertThat(ended(check).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void oneForAnErasedCheckIsRefusedLikeAnyStranger() {
        verifications.erase(check.id());
        assertThat(post(header(), body("accepted"))).satisfies(CallbacksTest::refusedInSilence);
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).isEmpty());
        assertThat(post(header(), body("accepted"))).satisfies(CallbacksTest::refusedInSilence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/problem+json", "application/x-www-form-urlencoded", "nonsense"})
    void aWrongLabelOnRightJsonDoesNotLoseIt(String contentType) {
        var request = request(header()).setHeader("Content-Type", contentType);
        assertThat(phone.send(request.POST(BodyPublishers.ofString(body("accepted")))
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH"})
    void onlyPostIsTaken(String method) {
        var answer = phone.send(
                request(header()).method(method, BodyPublishers.noBody()).build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/callbacks", "/callbacks/", "/callbacks/other", "/callbacks/assure/more"})
    void nothingElseLivesThere(String path) {
        var answer = phone.send(HttpRequest.newBuilder(URI.create(desk() + path))
                .header("Authorization", header())
                .POST(BodyPublishers.ofString(body("accepted")))
                .build());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static void refusedInSilence(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private Verification atTheVendor() {
        var ordered = order("document");
        phone.handOver(link(ordered));
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(ordered).readAt() != null);
        return ordered;
    }

    /** Only a hash of the secret is stored; the version keeps a read under way from putting the old one back. */
    private void knowSecret(Verification of) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.US_ASCII));
        jdbc.sql("update verification set callback_hash = ?, version = version + 1 where id = ?")
                .params(HexFormat.of().formatHex(hash), of.id())
                .update();
    }

    private String text(String sql, UUID id) {
        return Objects.requireNonNull(
                jdbc.sql(sql).param(id).query(String.class).single());
    }

    private int countOf(String verdict) {
        return jdbc.sql("select coalesce(sum(times), 0) from notification where verdict = ?")
                .param(verdict)
                .query(Integer.class)
                .single();
    }

    private String header() {
        return header(check, SECRET);
    }

    private static String header(Verification of, String secret) {
        return "Proofdesk " + of.id() + "." + secret;
    }

    private String body(String status) {
        return "{\"dossierId\":\"%s\",\"processId\":\"%s\",\"status\":\"%s\"}".formatted(folder, process, status);
    }

    private HttpResponse<String> post(@Nullable String header, String body) {
        return phone.send(request(header).POST(BodyPublishers.ofString(body)).build());
    }

    private static HttpRequest.Builder request(@Nullable String header) {
        var request = HttpRequest.newBuilder(URI.create(desk() + "/callbacks/assure"))
                .header("Content-Type", "application/json");
        return header == null ? request : request.header("Authorization", header);
    }
}
