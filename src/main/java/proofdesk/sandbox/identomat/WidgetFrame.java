package proofdesk.sandbox.identomat;

import java.net.URI;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import proofdesk.sandbox.SandboxProperties;

/** The frame around every page of the widget: it says that nothing here is real, and lets one choose the end. */
@Component
class WidgetFrame {

    private static final String HTML = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s – Identomat</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/sandbox.css"><script type="module" src="/widget.js"></script></head>
            <body><header class="banner">%s</header><main>%s%s</main>%s</body></html>""";

    private final SandboxProperties properties;

    WidgetFrame(SandboxProperties properties) {
        this.properties = properties;
    }

    /** @param session chooses its end below the page; null where there is nothing left to choose */
    ResponseEntity<String> page(
            HttpStatus status, Texts texts, String content, @Nullable Session session, @Nullable Screen screen) {
        var title = content.replaceAll("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1");
        var missing = texts.missing()
                ? "<p class=\"advice\">There are no texts in \u201c" + Html.text(texts.asked())
                        + "\u201d in this sandbox: this page is in English.</p>"
                : "";
        var ends = session == null || screen == null ? "" : ends(texts, session, screen);
        var back = session == null ? null : returnUrl(session);
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", policy(back))
                .header("Referrer-Policy", "no-referrer")
                .body(HTML.formatted(texts.language(), title, texts.get("banner"), missing, content, ends));
    }

    private String policy(@Nullable URI back) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:;"
                + " connect-src 'self'; base-uri 'none'; form-action 'self'"
                + (back == null ? "" : " " + back.getScheme() + "://" + back.getAuthority())
                + "; frame-ancestors 'self' " + String.join(" ", properties.deskUrls());
    }

    private static String ends(Texts texts, Session session, Screen screen) {
        var options = Outcome.ALL.stream()
                .map(outcome -> Html.option(outcome.name(), Html.text(outcome.name()), outcome.equals(session.outcome)))
                .collect(Collectors.joining());
        return """
                <footer class="ends"><details><summary>%s</summary><form method="post" action="/widget">
                <input type="hidden" name="session_token" value="%s"><input type="hidden" name="screen" value="%s">
                <label for="outcome">%s</label><select id="outcome" name="outcome">%s</select>%s</form></details></footer>""".formatted(
                        texts.get("outcome.title", session.outcome.name()),
                        session.token,
                        screen.id(),
                        texts.get("outcome.label"),
                        options,
                        Html.plainButton("outcome", texts.get("outcome.choose")));
    }

    /** Where the person goes in the end; nothing where they stay, in a frame. */
    static @Nullable URI returnUrl(Session session) {
        var text = session.flags.text("return_url");
        try {
            var url = text == null ? null : URI.create(text);
            return url == null
                            || url.getAuthority() == null
                            || !String.valueOf(url.getScheme()).startsWith("http")
                    ? null
                    : url;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
