package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person in Identomat's widget, and its operator, both without a screen. */
public final class Widget {

    private static final Pattern SCREEN = Pattern.compile("name=\"screen\" value=\"([^\"]+)\"");
    private static final Pattern OPERATED = Pattern.compile("/operator/([^/\"]+)/verdict");
    private static final int MANY = 30;

    private final Phone phone;
    private final String sandbox;

    public Widget(Phone phone, String sandbox) {
        this.phone = phone;
        this.sandbox = sandbox;
    }

    /** Opens the link and goes on to the widget; gives the session's token. */
    public String open(URI link) {
        var widget = phone.handOver(link).headers().firstValue("Location").orElseThrow();
        assertThat(widget).startsWith(sandbox + "/?session_token=");
        return widget.substring(widget.indexOf('=') + 1);
    }

    /** Goes all the way, as somebody would who has nothing against it, and comes back to the desk. */
    public void walk(String token) {
        for (var pages = 0; pages < MANY; pages++) {
            var page = page(token);
            var screen = SCREEN.matcher(page.body());
            if (!screen.find()) {
                comeBack(page);
                return;
            }
            var answer = step(token, screen.group(1));
            assertThat(answer.statusCode()).as(screen.group(1)).isEqualTo(303);
        }
        throw new AssertionError("The widget goes round in circles");
    }

    /** Takes the first pages and leaves. */
    public void leaveAfter(String token, int pages) {
        for (var each = 0; each < pages; each++) {
            var screen = SCREEN.matcher(page(token).body());
            assertThat(screen.find()).isTrue();
            step(token, screen.group(1));
        }
    }

    /** Refuses the terms and comes back. */
    public void disagree(String token) {
        form("/widget", "session_token", token, "screen", "AGREEMENT-0", "action", "disagree");
        comeBack(page(token));
    }

    private HttpResponse<String> page(String token) {
        return phone.send(HttpRequest.newBuilder(URI.create(sandbox + "/?session_token=" + token))
                .build());
    }

    private void comeBack(HttpResponse<String> ended) {
        var back = ended.headers().firstValue("Location").orElseThrow(() -> new AssertionError(ended.body()));
        assertThat(back).contains("/return/");
        assertThat(phone.send(HttpRequest.newBuilder(URI.create(back)).build()).statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> step(String token, String screen) {
        var fields = new ArrayList<>(List.of("session_token", token, "screen", screen));
        fields.addAll(
                switch (screen.substring(0, screen.indexOf('-'))) {
                    case "AGREEMENT" -> List.of("action", "agree");
                    case "DOCUMENT" -> List.of("action", "document", "document", "id", "country", "GEO");
                    case "QUESTIONS" -> List.of("action", "answers", "pep", "false", "purpose", "savings");
                    default -> List.of("action", "specimen");
                });
        return form("/widget", fields.toArray(String[]::new));
    }

    /** The operator's word on the one session that waits. */
    public void decide(String verdict, String comment) {
        var page = phone.send(
                HttpRequest.newBuilder(URI.create(sandbox + "/operator/")).build());
        var waiting = OPERATED.matcher(page.body());
        assertThat(waiting.find()).isTrue();
        assertThat(form("/operator/" + waiting.group(1) + "/verdict", "verdict", verdict, "comment", comment)
                        .statusCode())
                .isEqualTo(303);
    }

    /** Changes how the played Identomat behaves, until it is reset. */
    public void settings(String json) {
        assertThat(phone.send(HttpRequest.newBuilder(URI.create(sandbox + "/identomat/settings"))
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(json))
                                .build())
                        .statusCode())
                .isEqualTo(204);
    }

    /** Keeps flags and steps at Identomat. */
    public void keep(String configuration, String json) {
        assertThat(phone.send(HttpRequest.newBuilder(URI.create(sandbox + "/identomat/configurations/" + configuration))
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(json))
                                .build())
                        .statusCode())
                .isEqualTo(204);
    }

    /** What Identomat itself says of a session, to whoever may sign for the company. */
    public JsonNode result(String token) {
        return ask("result", token);
    }

    /** Deletes a session behind the desk's back. */
    public void delete(String token) {
        assertThat(ask("delete", token).isObject()).isTrue();
    }

    private JsonNode ask(String page, String token) {
        var body = "{\"company_key\":\"sandbox-signing-company-key\",\"session_token\":\"" + token + "\"}";
        return JsonMapper.shared()
                .readTree(phone.send(HttpRequest.newBuilder(URI.create(sandbox + "/external-api/" + page + "/"))
                                .header("Content-Type", "application/json")
                                .header("Authorization", signature(body))
                                .POST(BodyPublishers.ofString(body))
                                .build())
                        .body());
    }

    private static String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("sim-secret-key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> form(String path, String... fields) {
        var form = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return phone.send(HttpRequest.newBuilder(URI.create(sandbox + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build());
    }
}
