package proofdesk.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A desk session without a browser: signs in, opens the list of dossiers or another screen, holds the push channel open, and confirms each
 * batch of rows as the grid in a browser does. To the desk it is one more member of staff who has the list open.
 */
final class LightDesk implements AutoCloseable {

    /** When anything last came to any of them, in the nanoseconds of this JVM. */
    static final AtomicLong LAST_HEARD = new AtomicLong(System.nanoTime());

    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern CONFIRM =
            Pattern.compile("\\{\"@v-node\":(\\d+)},(\\d+),\"return \\$0\\.\\$connector\\.confirm\\(\\$1\\)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final String desk;
    private final String csrf;
    private final AtomicInteger pushes = new AtomicInteger();
    private final WebSocket push;
    private final String shown;
    private @Nullable WebSocket echo;
    private int requests;
    private int sync;

    LightDesk(String desk, String sandbox, String user) {
        this(desk, sandbox, user, "dossiers");
    }

    /** @param path where it goes first, without a slash before it */
    LightDesk(String desk, String sandbox, String user, String path) {
        this.desk = desk;
        signIn(sandbox, user);
        var opened = get(desk + "/?v-r=init&location=" + path + "&query=&v-wn=bench");
        csrf = find(opened, "\"Vaadin-Security-Key\":\"([^\"]+)\"");
        var pushId = find(opened, "\"Vaadin-Push-ID\":\"([^\"]+)\"");
        heard(opened);
        push = connect("/VAADIN/push?v-r=push&v-uiId=0&v-pushId=" + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                + "&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0");
        shown = open(path);
    }

    /** Goes to the list, also when it is there already: then to see what is new. */
    void openList() {
        open("dossiers");
    }

    private String open(String path) {
        var answer = rpc("{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"/" + path
                + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}");
        heard(answer);
        return answer;
    }

    /** What came when it went where it is. */
    String shown() {
        return shown;
    }

    private void signIn(String sandbox, String user) {
        var page = get(desk + "/dossiers");
        post(
                sandbox + "/login",
                "application/x-www-form-urlencoded",
                "username=" + user + "&password=" + user + "&_csrf=" + find(page, "name=\"_csrf\" value=\"([^\"]+)\""));
    }

    /** How many messages were pushed to it. */
    int pushes() {
        return pushes.get();
    }

    void openEcho() {
        echo = connect(Echo.PATH);
    }

    private WebSocket connect(String path) {
        var cookie = cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("PROOFDESK"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The desk let nobody in"));
        return http.newWebSocketBuilder()
                .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                .header("Origin", desk)
                .buildAsync(URI.create(desk.replaceFirst("http", "ws") + path), new Listening())
                .join();
    }

    private final class Listening implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                LAST_HEARD.set(System.nanoTime());
                pushes.incrementAndGet();
                var whole = message.toString();
                message.setLength(0);
                Thread.startVirtualThread(() -> heard(whole));
            }
            socket.request(1);
            return null;
        }
    }

    /** Does what a browser would with a message, as far as the desk can tell. */
    private synchronized void heard(String message) {
        LAST_HEARD.set(System.nanoTime());
        var number = SYNC.matcher(message);
        while (number.find()) {
            sync = Math.max(sync, Integer.parseInt(number.group(1)));
        }
        var confirm = CONFIRM.matcher(message);
        if (confirm.find()) {
            heard(rpc("{\"type\":\"publishedEventHandler\",\"node\":" + confirm.group(1)
                    + ",\"templateEventMethodName\":\"confirmUpdate\",\"templateEventMethodArgs\":["
                    + confirm.group(2) + "],\"promise\":" + confirm.group(2) + "}"));
        }
    }

    private synchronized String rpc(String call) {
        return post(
                desk + "/?v-r=uidl&v-uiId=0",
                "application/json; charset=UTF-8",
                "{\"csrfToken\":\"" + csrf + "\",\"rpc\":[" + call + "],\"syncId\":" + sync + ",\"clientId\":"
                        + requests++ + "}");
    }

    private String get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html"));
    }

    private String post(String url, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.uri().getPath() + " was answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String find(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in an answer of " + text.length() + " characters");
        }
        return found.group(1);
    }

    @Override
    public void close() {
        push.abort();
        if (echo != null) {
            echo.abort();
        }
        http.shutdownNow();
    }
}
