package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A company server and a person before the played Identomat, both with nothing but a socket. */
abstract class IdentomatTest extends SandboxTest {

    static final String KEY = "sandbox-company-key";
    static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)";
    static final String DESKTOP = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";

    private static final Pattern SCREEN = Pattern.compile("name=\"screen\" value=\"([^\"]+)\"");

    /** @param members further members of the body, each after a comma */
    String begin(String members) {
        var token = call("begin", "{\"company_key\":\"" + KEY + "\"" + members + "}")
                .json();
        assertThat(token.isString()).as(token.toString()).isTrue();
        assertThat(token.asString()).matches("[a-z0-9]{40}");
        return token.asString();
    }

    String beginWith(String flags) {
        return begin(",\"flags\":{" + flags + "}");
    }

    Wire.Answer call(String path, String json) {
        return wire.send(wire.request("/external-api/" + path + "/")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** A call about a session. */
    Wire.Answer ask(String path, String token) {
        return call(path, "{\"company_key\":\"" + KEY + "\",\"session_token\":\"" + token + "\"}");
    }

    JsonNode result(String token) {
        return ask("result", token).json();
    }

    void settings(String members) {
        var answer = wire.send(wire.request("/identomat/settings")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{" + members + "}")));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(204);
    }

    Wire.Answer open(String token, String agent, String... headers) {
        var request = wire.request("/?session_token=" + token).header("User-Agent", agent);
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return wire.send(request);
    }

    /** The page a phone shows now. */
    String page(String token) {
        return open(token, PHONE).http().body();
    }

    /** Which page it is; empty for an end. */
    String screen(String token) {
        var found = SCREEN.matcher(page(token));
        return found.find() ? found.group(1) : "";
    }

    /** Sends what a page asks for; names and values in turn. */
    Wire.Answer act(String token, String... fields) {
        return on(screen(token), token, fields);
    }

    private Wire.Answer on(String screen, String token, String... fields) {
        var all = new ArrayList<>(List.of("session_token", token, "screen", screen));
        all.addAll(Arrays.asList(fields));
        return post("/widget", all.toArray(String[]::new));
    }

    Wire.Answer post(String path, String... fields) {
        var form = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return wire.send(wire.request(path)
                .header("User-Agent", PHONE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /** Goes on, as somebody would who has nothing against it, until this page comes; through to the end for none. */
    void walk(String token, String until) {
        for (var i = 0; i < 30; i++) {
            var screen = screen(token);
            if (screen.isEmpty() || screen.equals(until)) {
                assertThat(screen).isEqualTo(until);
                return;
            }
            var answer = step(token, screen);
            assertThat(answer.status()).as(screen + " " + answer.http().body()).isEqualTo(303);
        }
        throw new AssertionError("The widget goes round in circles at " + screen(token));
    }

    void walk(String token) {
        walk(token, "");
    }

    Wire.Answer step(String token, String screen) {
        var kind = screen.substring(0, screen.indexOf('-'));
        return switch (kind) {
            case "AGREEMENT" -> on(screen, token, "action", "agree");
            case "UNKNOWN" -> on(screen, token, "action", "next");
            case "DOCUMENT" -> on(screen, token, "action", "document", "document", "id", "country", "GEO");
            case "EMAIL" -> on(screen, token, "action", "contact", "contact", "nino@example.org");
            case "PHONE" -> on(screen, token, "action", "contact", "contact", "+995 555 123 456");
            case "EMAIL_CODE", "PHONE_CODE" -> on(screen, token, "action", "code", "code", code(page(token)));
            case "QUESTIONS" -> on(screen, token, "action", "answers");
            default -> on(screen, token, "action", "specimen");
        };
    }

    static String code(String page) {
        var found = Pattern.compile("The code is (\\d{6})").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** A session that has come to this end. */
    String ended(String scenario) {
        var token = beginWith("\"sandbox_scenario\":\"identomat." + scenario + "\"");
        walk(token);
        return token;
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
