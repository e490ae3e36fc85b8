package proofdesk.sandbox.identomat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import proofdesk.sandbox.SandboxProperties;

/** The widget: one address, which shows the page that is next (contract identomat 2.2). */
@RestController
class WidgetController {

    private static final String COOKIE = "IDENTOMAT";
    private static final Pattern DESKTOP = Pattern.compile("Windows NT|Macintosh|X11|CrOS");

    private final Sessions sessions;
    private final WidgetActs acts;
    private final WidgetFrame frame;
    private final Endings endings;
    private final Settings settings;
    private final SandboxProperties properties;
    private final Clock clock;

    WidgetController(
            Sessions sessions,
            WidgetActs acts,
            WidgetFrame frame,
            Endings endings,
            Settings settings,
            SandboxProperties properties,
            Clock clock) {
        this.sessions = sessions;
        this.acts = acts;
        this.frame = frame;
        this.endings = endings;
        this.settings = settings;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping(path = "/", params = "session_token")
    ResponseEntity<String> page(@RequestParam("session_token") String token, HttpServletRequest request) {
        return sessions.held(token, session -> open(session, request, null)).orElseGet(this::gone);
    }

    /** Whatever was done; the browser then asks for the page that is next. */
    @PostMapping("/widget")
    ResponseEntity<String> act(
            @RequestParam("session_token") String token,
            @RequestParam String screen,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            HttpServletRequest request) {
        return sessions.held(token, session -> act(session, screen, picture, request))
                .orElseGet(this::gone);
    }

    private ResponseEntity<String> act(
            Session session, String screen, @Nullable MultipartFile picture, HttpServletRequest request) {
        var now = Plan.next(session).filter(next -> next.id().equals(screen));
        if (now.isEmpty() || expired(session) || strange(session, request)) {
            return open(session, request, null);
        }
        try {
            var wrong = acts.act(session, now.get(), request, picture, address(session, request));
            return wrong.isPresent()
                    ? open(session, request, wrong.get())
                    : ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .header(HttpHeaders.LOCATION, next(session))
                            .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a page looks whether it is out of date: another device, or the operator, may have gone on. */
    @PostMapping("/widget/state")
    Map<String, Object> state(@RequestParam("session_token") String token) {
        return sessions.held(
                        token,
                        session -> Map.<String, Object>of(
                                "finished",
                                session.finished,
                                "screen",
                                Plan.next(session).map(Screen::id).orElse("")))
                .orElse(Map.of("finished", true, "screen", ""));
    }

    private static String next(Session session) {
        var back = WidgetFrame.returnUrl(session);
        return session.finished && back != null ? back.toString() : "/?session_token=" + session.token;
    }

    private ResponseEntity<String> open(Session session, HttpServletRequest request, @Nullable String wrong) {
        var texts = Texts.in(session.flags.text("language"));
        var screen = Plan.next(session);
        if (screen.isEmpty() && !session.finished && !expired(session)) {
            endings.nothingToDo(session);
        }
        if (session.finished) {
            return done(session, texts);
        }
        if (screen.isEmpty() || expired(session)) {
            return message(HttpStatus.GONE, texts, "expired");
        }
        var view = new View(
                session,
                screen.get(),
                texts,
                address(session, request),
                wrong,
                settings.now().qrNeedsSwitchUrl());
        if (session.flags.on("skip_desktop") && DESKTOP.matcher(agent(request)).find()) {
            return frame.page(HttpStatus.OK, texts, DevicePage.of(view), null, null);
        }
        if (strange(session, request)) {
            return message(HttpStatus.FORBIDDEN, texts, "strange");
        }
        session.userAgent = agent(request);
        session.remoteAddress = request.getRemoteAddr();
        var page = frame.page(
                wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                texts,
                Pages.of(view),
                session,
                screen.get());
        return session.flags.on("restrict_url_sharing") ? bound(session, page) : page;
    }

    /** The first browser keeps the session where its address may not be shared (flag 24). */
    private static ResponseEntity<String> bound(Session session, ResponseEntity<String> page) {
        if (session.browser == null) {
            session.browser = Tokens.random(20);
        }
        var cookie = ResponseCookie.from(COOKIE + "-" + session.id, session.browser)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .build();
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(page.getBody());
    }

    private static boolean strange(Session session, HttpServletRequest request) {
        return session.browser != null
                && Optional.ofNullable(request.getCookies()).stream()
                        .flatMap(Arrays::stream)
                        .filter(cookie -> cookie.getName().equals(COOKIE + "-" + session.id))
                        .map(Cookie::getValue)
                        .noneMatch(session.browser::equals);
    }

    private ResponseEntity<String> done(Session session, Texts texts) {
        var back = WidgetFrame.returnUrl(session);
        if (back != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(back).build();
        }
        return frame.page(
                HttpStatus.OK,
                texts,
                Pages.message(
                        texts.get("done.title"), "<p class=\"hint\" data-done>" + texts.get("done.text") + "</p>"),
                session,
                null);
    }

    private ResponseEntity<String> gone() {
        return message(HttpStatus.NOT_FOUND, Texts.in(null), "gone");
    }

    private ResponseEntity<String> message(HttpStatus status, Texts texts, String what) {
        return frame.page(
                status,
                texts,
                Pages.message(texts.get(what + ".title"), Html.hint(texts.get(what + ".text"))),
                null,
                null);
    }

    /** Only beginning and going on take time; the result can be read later (contract identomat 2.1). */
    private boolean expired(Session session) {
        return session.begunAt.plus(settings.now().tokenLifetime()).isBefore(clock.instant());
    }

    private static String agent(HttpServletRequest request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null ? "" : agent;
    }

    private String address(Session session, HttpServletRequest request) {
        var base = properties.publicUrl() == null
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : properties.publicUrl();
        return base + "/?session_token=" + session.token;
    }
}
