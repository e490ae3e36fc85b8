package proofdesk.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no script: keeps cookies, follows redirects when asked to. */
final class Visitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient following = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final HttpClient staying =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** Goes to an address as a browser does, and lands where the redirects lead. */
    HttpResponse<String> visit(String url) {
        return send(following, page(url).GET().build());
    }

    /** Asks for an address and stays there. */
    HttpResponse<String> ask(String url) {
        return send(staying, page(url).GET().build());
    }

    HttpResponse<String> post(String url, Map<String, String> form) {
        return send(staying, form(url, form));
    }

    HttpResponse<String> postAndFollow(String url, Map<String, String> form) {
        return send(following, form(url, form));
    }

    /** Visits, meets the provider's form and fills it in; the password of the sandbox's users is their name. */
    HttpResponse<String> signIn(String url, String name) {
        var form = visit(url);
        var token = FORM_TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new AssertionError("No sign-in form at " + form.uri());
        }
        return postAndFollow(
                form.uri().resolve("/login").toString(),
                Map.of("username", name, "password", name, token.group(1), token.group(2)));
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    private static HttpRequest.Builder page(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html,*/*;q=0.8");
    }

    private static HttpRequest form(String url, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return page(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
