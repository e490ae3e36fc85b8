package proofdesk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.flow.FlowTest;

/** Identomat's callbacks over HTTP (contract identomat 6 and 8.27). At worst one costs time. */
class IdentomatCallbacksTest extends FlowTest {

    private static final String CODE = "Your code is 123456";

    @Autowired
    private JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final String session = UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void listen() {
        logged.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(logged);
    }

    @AfterEach
    void trap27NothingOfABodyIsLogged() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(logged);
        assertThat(List.copyOf(logged.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(CALLBACK_KEY) || line.contains(CODE) || line.contains(session));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"status-update\",\"sessionId\":\"s\"}",
                "{\"callbackApiKey\":\"\",\"type\":\"status-update\",\"sessionId\":\"s\"}",
                "{\"callbackApiKey\":\"guessed\",\"type\":\"status-update\",\"sessionId\":\"s\"}",
                "{\"callbackApiKey\":[\"" + CALLBACK_KEY + "\"],\"type\":\"status-update\",\"sessionId\":\"s\"}",
                "{\"callbackApiKey\":\"" + CALLBACK_KEY + " \",\"type\":\"status-update\",\"sessionId\":\"s\"}",
                "{\"callbackapikey\":\"" + CALLBACK_KEY + "\",\"type\":\"status-update\",\"sessionId\":\"s\"}",
                "{\"callbackApiKey\":null}",
                "{",
                "",
                "null",
                "\"" + CALLBACK_KEY + "\""
            })
    void trap27WithoutTheKeyNothingIsSaid(String body) {
        var answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void trap27TheKeyIsComparedInConstantTime() {
        var callbacks =
                new ClassFileImporter().importClasses(IdentomatCallbacks.class, IdentomatCallbackProperties.class);
        var uses = callbacks.get(IdentomatCallbackProperties.class).getMethod("key").getCallsOfSelf().stream()
                .map(call -> call.getOrigin().getName())
                .toList();
        var calls = callbacks.get(IdentomatCallbacks.class).getMethodCallsFromSelf().stream()
                .filter(call -> call.getOrigin().getName().equals("proves"))
                .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                .toList();

        assertThat(uses).isNotEmpty().containsOnly("proves");
        assertThat(calls)
                .contains("MessageDigest.isEqual")
                .noneMatch(call -> call.matches(
                        ".*[.](equals|contentEquals|" + "compareTo|startsWith|matches|hashCode|regionMatches)"));
    }

    @Test
    void aSessionThatIsNoneOfOursIsKeptAsStrange() throws Exception {
        assertThat(post(body("status-update")).statusCode()).isEqualTo(200);
        assertThat(verdict("status-update")).isEqualTo("strange");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one-time-password-request",
                "one-time-password",
                "email-one-time-password-request",
                "share-session-link-via-sms",
                "share-session-link-via-email",
                "something-new"
            })
    void whatIsNoStatusIsKeptAndLeftAlone(String type) throws Exception {
        assertThat(post(body(type)).statusCode()).isEqualTo(200);
        assertThat(verdict(type)).isEqualTo("ignored");
    }

    @Test
    void theSameOneManyTimesIsOneLineThatCounts() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Integer> call = () -> post(body("status-update")).statusCode();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(12, call))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        post(body("something-new"));
        assertThat(jdbc.sql("select times from notification where id in (?, ?) order by times desc")
                        .params(id("status-update"), id("something-new"))
                        .query(Integer.class)
                        .list())
                .containsExactly(12, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"callbackApiKey\":\"KEY\"}",
                "{\"callbackApiKey\":\"KEY\",\"type\":\"\",\"sessionId\":\"s\"}",
                "{\"callbackApiKey\":\"KEY\",\"type\":\"status-update\",\"sessionId\":\"../s\"}",
                "{\"callbackApiKey\":\"KEY\",\"type\":\"<b>\",\"sessionId\":\"s\"}",
                "{\"callbackApiKey\":\"KEY\",\"type\":{},\"sessionId\":[]}"
            })
    void oneThatSaysNothingIsABadRequest(String body) {
        assertThat(post(body.replace("KEY", CALLBACK_KEY)).statusCode()).isEqualTo(400);
    }

    @Test
    void aHugeOneIsRefusedAndOnlyPostIsTaken() {
        assertThat(post("{\"callbackApiKey\":\"" + CALLBACK_KEY + "\",\"text\":\"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        var get = phone.send(HttpRequest.newBuilder(URI.create(desk() + "/callbacks/identomat"))
                .build());
        assertThat(get.statusCode()).isEqualTo(405);
    }

    private String verdict(String type) throws Exception {
        return jdbc.sql("select verdict from notification where id = ?")
                .param(id(type))
                .query(String.class)
                .single();
    }

    private String id(String type) throws Exception {
        var text = "session/" + session + "/" + type;
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private String body(String type) {
        return "{\"callbackApiKey\":\"%s\",\"type\":\"%s\",\"sessionId\":\"%s\",\"text\":\"%s\",\"result\":\"approved\"}"
                .formatted(CALLBACK_KEY, type, session, CODE);
    }

    private HttpResponse<String> post(String body) {
        return phone.send(HttpRequest.newBuilder(URI.create(desk() + "/callbacks/identomat"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
