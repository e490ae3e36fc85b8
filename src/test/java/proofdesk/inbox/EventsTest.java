package proofdesk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import proofdesk.flow.FlowTest;
import proofdesk.result.Outcome;
import proofdesk.verification.Verification;
import tools.jackson.databind.json.JsonMapper;

/** Assure's events over HTTP: what proves itself makes its check due once; whatever else comes changes nothing. */
class EventsTest extends FlowTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Inbox inbox;

    @SuppressWarnings("NullAway.Init") // before each test
    private Verification check;

    private String folder = "";
    private String process = "";

    @BeforeEach
    void aCheckAtTheVendor() {
        check = order("document");
        phone.handOver(link(check));
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).readAt() != null);
        folder = text("select folder from vendor_dossier where dossier_id = ?", check.dossierId());
        process = text("select process from verification where id = ?", check.id());
    }

    @Test
    void aSignedEventMakesItsCheckDueOnce() throws Exception {
        var before = clock.instant();
        var id = id();
        assertThat(send(event(id, "process.complete", process)).statusCode()).isEqualTo(200);

        readAfter(before);
        assertThat(verdict(id)).isEqualTo("accepted");
        assertThat(found(check).outcome()).as("the truth is read, not told").isEqualTo(Outcome.PENDING);
        assertThat(send(event(id, "process.complete", process)).statusCode()).isEqualTo(200);
        assertThat(times(id)).isEqualTo(2);
        assertThat(notices()).as("made due once").isEqualTo(1);
    }

    @Test
    void theVendorsOwnEventAloneTurnsACheckWhoseCallbackAndReturnAndTimerAreLost() {
        phone.arm("weather.callback.lost");
        phone.subscribe(desk() + "/events/assure", EVENT_SECRET);
        check = order("document");
        var artifact = phone.takePictures(link(check), "pictureid.accepted.all-passed");
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                                .param(check.id().toString())
                                .update()
                        == 1);
        phone.finish(artifact); // and nobody comes back

        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(jdbc.sql("select concat_ws(' ', source, event, verdict, times) from notification"
                                + " where verification_id = ?")
                        .param(check.id())
                        .query(String.class)
                        .list())
                .containsExactly("event process.complete accepted 1");
    }

    @Test
    void oneThatNamesNoProcessConcernsWhatWaitsInTheFolder() throws Exception {
        var before = clock.instant();
        var id = id();
        send(event(id, "process.complete", ""));

        readAfter(before);
        assertThat(verdict(id)).isEqualTo("accepted");
    }

    /** Contract assure 14.2: only the ids are sure to be there, and nobody has said who the sender is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sender\":\"assure\",\"eventData\":{%s}",
                "\"sender\":\"assure-api\",\"eventData\":{%s,\"status\":\"rejected\",\"provider\":\"eid\"}",
                "\"eventData\":{%s,\"status\":{\"is\":7},\"processType\":null},\"expiresAt\":null,\"tags\":{}",
            })
    void whatAnEventSaysBesidesTheIdsChangesNothing(String rest) throws Exception {
        var before = clock.instant();
        var id = id();
        var ids = "\"dossierId\":\"" + folder + "\",\"processId\":\"" + process + "\"";
        var body = "{\"id\":\"" + id + "\",\"eventName\":\"process.complete\"," + rest.replace("%s", ids) + "}";
        assertThat(send(body).statusCode()).isEqualTo(200);

        readAfter(before);
        assertThat(verdict(id)).isEqualTo("accepted");
        assertThat(found(check).outcome()).isEqualTo(Outcome.PENDING);
    }

    /** Contract assure 14.3: header, encoding and name of the event are not proven. */
    @Test
    void anotherHeaderAnotherEncodingAndAnotherNameAreTakenWhereTheyAreSet() throws Exception {
        var other = new AssureEvents(
                new EventProperties(
                        EVENT_SECRET,
                        "X-Other-Signature",
                        "HmacSHA256",
                        EventProperties.Encoding.BASE64,
                        "v1=",
                        Duration.ofDays(3),
                        Duration.ofMinutes(5),
                        Set.of("process.ended")),
                inbox,
                JsonMapper.shared(),
                clock);
        var named = id();
        var body = event(named, "process.ended", process);
        assertThat(received(other, body, "X-Signicat-Signature", hmac(EVENT_SECRET, body)))
                .isEqualTo(401);
        assertThat(received(other, body, "X-Other-Signature", hmac(EVENT_SECRET, body)))
                .isEqualTo(401);
        assertThat(received(other, body, "X-Other-Signature", "v1=" + base64(hmac(EVENT_SECRET, body))))
                .isEqualTo(200);
        assertThat(verdict(named)).isEqualTo("accepted");

        var usual = id();
        body = event(usual, "process.complete", process);
        assertThat(received(other, body, "X-Other-Signature", base64(hmac(EVENT_SECRET, body))))
                .isEqualTo(200);
        assertThat(verdict(usual)).isEqualTo("ignored");
    }

    private static int received(AssureEvents events, String body, String header, String signature) throws Exception {
        var request = new MockHttpServletRequest("POST", "/events/assure");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.addHeader(header, signature);
        return events.receive(request).getStatusCode().value();
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    @Test
    void anUnknownKindIsKeptAndLeftAlone() throws Exception {
        var id = id();
        assertThat(send(event(id, "webid.zip.ready", process)).statusCode()).isEqualTo(200);

        assertThat(verdict(id)).isEqualTo("ignored");
        assertThat(notices()).isZero();
    }

    @Test
    void oneOfAnotherAccountsFolderIsKeptAsStrange() throws Exception {
        var id = id();
        var elsewhere = event(id, "process.complete", process)
                .replace(folder, UUID.randomUUID().toString());
        assertThat(send(elsewhere).statusCode()).isEqualTo(200);

        assertThat(verdict(id)).isEqualTo("strange");
        assertThat(notices()).isZero();
    }

    @Test
    void withoutOrWithAWrongSignatureItIsRefusedAndNothingOfItIsKept() throws Exception {
        var body = event(id(), "process.complete", process);
        assertThat(post(body, "").statusCode()).isEqualTo(401);
        assertThat(post(body, hmac("another secret", body)).statusCode()).isEqualTo(401);
        assertThat(post(body + " ", hmac(EVENT_SECRET, body)).statusCode()).isEqualTo(401);
        assertThat(post(body, hmac(EVENT_SECRET, body).substring(1)).body()).isEmpty();

        assertThat(notices()).isZero();
        assertThat(jdbc.sql("select count(*) from notification where verdict = 'event unsigned' and folder is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRecordedOneDoesNotWorkForEver() throws Exception {
        var recorded = event(id(), "process.complete", process);
        clock.advance(Duration.ofDays(4));

        assertThat(send(recorded).statusCode()).isEqualTo(410);
    }

    @Test
    void oneFromTheFutureOrPastItsEndIsRefused() throws Exception {
        var now = clock.instant();
        assertThat(send(timed(now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2))))
                        .statusCode())
                .isEqualTo(410);
        assertThat(send(timed(now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1))))
                        .statusCode())
                .isEqualTo(410);
        assertThat(send(timed(now.minusSeconds(60), now.plusSeconds(30))).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{",
                "{\"id\":\"a\"}",
                "{\"id\":\"a b\",\"eventName\":\"process.complete\"}",
                "{\"id\":\"a\",\"eventName\":\"process.complete\",\"timestamp\":\"yesterday\"}",
                "{\"id\":\"a\",\"eventName\":\"process.complete\",\"eventData\":{\"dossierId\":\"../x\"}}"
            })
    void aSignedOneThatIsNoEnvelopeIsABadRequest(String body) throws Exception {
        assertThat(send(body).statusCode()).isEqualTo(400);
    }

    @Test
    void onlyPostIsTakenAndNothingElseLivesThere() {
        var get = phone.send(
                HttpRequest.newBuilder(URI.create(desk() + "/events/assure")).build());
        assertThat(get.statusCode()).isEqualTo(405);
        var elsewhere = phone.send(
                HttpRequest.newBuilder(URI.create(desk() + "/events/other")).build());
        assertThat(elsewhere.statusCode()).isEqualTo(404);
    }

    private void readAfter(Instant before) {
        await().atMost(PATIENCE).pollInSameThread().until(() -> {
            var read = found(check).readAt();
            return read != null && read.isAfter(before);
        });
    }

    private String timed(Instant at, Instant end) {
        return """
                {"id":"%s","timestamp":"%s","eventName":"process.complete","expiresAt":"%s",
                 "eventData":{"dossierId":"%s","processId":"%s"}}""".formatted(id(), at, end, folder, process);
    }

    /** As in the public sample: seven digits after the second, more members than we know. */
    private String event(String id, String name, String process) {
        var at = clock.instant().toString().substring(0, 19);
        return """
                {"id":"%s","timestamp":"%s.1234567Z","sender":"assure","eventName":"%s",
                 "eventData":{"dossierId":"%s"%s,"externalReference":"K-1","new":[1]},
                 "accountId":"a-abc","organizationId":null,"expiresAt":"%s.0000000Z","tags":["x"]}""".formatted(
                        id,
                        at,
                        name,
                        folder,
                        process.isEmpty() ? "" : ",\"processId\":\"" + process + "\"",
                        clock.instant().plusSeconds(600).toString().substring(0, 19));
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private HttpResponse<String> send(String body) throws Exception {
        return post(body, hmac(EVENT_SECRET, body));
    }

    private HttpResponse<String> post(String body, String signature) {
        return phone.send(HttpRequest.newBuilder(URI.create(desk() + "/events/assure"))
                .header("Content-Type", "application/json")
                .header("X-Signicat-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String hmac(String secret, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private String verdict(String event) throws Exception {
        return jdbc.sql("select verdict from notification where id = ?")
                .param(row(event))
                .query(String.class)
                .single();
    }

    private int times(String event) throws Exception {
        return jdbc.sql("select times from notification where id = ?")
                .param(row(event))
                .query(Integer.class)
                .single();
    }

    /** The inbox's own key of an event. */
    private static String row(String event) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(("event/" + event).getBytes(StandardCharsets.UTF_8)));
    }

    /** How often the check was made due by a notification. */
    private int notices() {
        return jdbc.sql("select count(*) from activity where verification_id = ? and kind = 'notification.accepted'")
                .param(check.id())
                .query(Integer.class)
                .single();
    }

    private String text(String sql, UUID id) {
        return java.util.Objects.requireNonNull(
                jdbc.sql(sql).param(id).query(String.class).single());
    }
}
