package proofdesk.sandbox.identomat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What company servers call, by GET or POST (contract identomat 2). Every answer is JSON, bare strings too. */
@RestController
@RequestMapping(
        path = "/external-api",
        method = {RequestMethod.GET, RequestMethod.POST})
class ExternalApiController {

    private static final String SCENARIO = "sandbox_scenario";
    private static final long SLOW = 4000;
    private static final Resource VIDEO = new ClassPathResource("sandbox/video.mp4");

    private final Sessions sessions;
    private final Configurations configurations;
    private final ResultDocument results;
    private final Settings settings;
    private final Repertoire repertoire;
    private final Clock clock;
    private final JsonMapper json;

    ExternalApiController(
            Sessions sessions,
            Configurations configurations,
            ResultDocument results,
            Settings settings,
            Repertoire repertoire,
            Clock clock,
            JsonMapper json) {
        this.sessions = sessions;
        this.configurations = configurations;
        this.results = results;
        this.settings = settings;
        this.repertoire = repertoire;
        this.clock = clock;
        this.json = json;
    }

    @RequestMapping("/begin/")
    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var arguments = Arguments.of(request);
        var company = Company.of(arguments, request, settings.now());
        if (repertoire.bad("begin-503")) {
            unavailable(response);
            return;
        }
        var run = configurations.run(arguments);
        var outcome = Repertoire.named(run.flags().path(SCENARIO).asString(""))
                .or(repertoire::takeOutcome)
                .orElse(Outcome.ALL.getFirst());
        var session = new Session(
                company,
                clock.instant(),
                run,
                arguments.text("config_id", "configId"),
                arguments.text("parent_session_id"),
                outcome);
        sessions.add(session);
        if (repertoire.bad("begin-answer-lost")) {
            unavailable(response);
        } else {
            answer(response, session.token);
        }
    }

    @RequestMapping("/result/")
    void result(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException, InterruptedException {
        var call = Call.of(request, settings.now());
        var document = sessions.of(call.company(), call.token(), results::of);
        if (repertoire.bad("result-503")) {
            unavailable(response);
        } else if (repertoire.bad("result-html")) {
            response.setStatus(HttpStatus.BAD_GATEWAY.value());
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getOutputStream()
                    .write("<html><body><h1>502 Bad Gateway</h1></body></html>".getBytes(StandardCharsets.UTF_8));
        } else if (repertoire.bad("result-error")) {
            throw Refusal.invented("INTERNAL_ERROR", HttpStatus.INTERNAL_SERVER_ERROR);
        } else {
            if (repertoire.bad("result-slow")) {
                Thread.sleep(SLOW);
            }
            answer(response, document);
        }
    }

    @RequestMapping("/result/{kind}/")
    void media(HttpServletRequest request, HttpServletResponse response, @PathVariable String kind)
            throws IOException, ServletException {
        var call = Call.of(request, settings.now());
        var found =
                sessions.of(call.company(), call.token(), session -> Optional.ofNullable(session.pictures.get(kind)));
        var video = kind.equals("face-video") && sessions.of(call.company(), call.token(), session -> session.live);
        if (repertoire.bad("media-503")) {
            unavailable(response);
        } else if (repertoire.bad("media-json")) {
            answer(response, JsonMapper.shared().createObjectNode().put("argumentError", "cannot be served"));
        } else if (video) {
            response.setContentType("video/mp4");
            try (var bytes = VIDEO.getInputStream()) {
                bytes.transferTo(response.getOutputStream());
            }
        } else if (found.isPresent()) {
            response.setContentType(found.get().type().toString());
            response.getOutputStream().write(found.get().bytes());
        } else if (settings.now().argumentErrors()) {
            answer(response, JsonMapper.shared().createObjectNode().put("argumentError", kind));
        } else {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
    }

    @RequestMapping("/delete/")
    void delete(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var call = Call.of(request, settings.now());
        if (repertoire.bad("delete-503")) {
            unavailable(response);
            return;
        }
        var last = sessions.of(call.company(), call.token(), session -> {
            sessions.delete(session.token);
            return results.of(session);
        });
        answer(response, last);
    }

    @RequestMapping("/get-screening-person-details/")
    void screening(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var call = Call.of(request, settings.now());
        var personId = call.arguments().text("personId", "person_id");
        answer(response, sessions.of(call.company(), call.token(), session -> Screening.details(session, personId)));
    }

    @RequestMapping({"/begin", "/result", "/result/{kind}", "/delete", "/get-screening-person-details"})
    void slashless(HttpServletRequest request, HttpServletResponse response) {
        if (!settings.now().redirectSlashless()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        var query = request.getQueryString();
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "/" + (query == null ? "" : "?" + query));
    }

    @ExceptionHandler
    void refuse(Refusal refusal, HttpServletResponse response) throws IOException {
        if (refusal.invented()) {
            response.setHeader("X-Sandbox", "invented");
        }
        if (settings.now().honestStatus()) {
            response.setStatus(refusal.status().value());
        }
        answer(response, refusal.word());
    }

    private static void unavailable(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    /** With escapes as live bodies have them (contract identomat 1). */
    private void answer(HttpServletResponse response, Object body) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var text = json.writer()
                .withFeatures(JsonWriteFeature.ESCAPE_NON_ASCII, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .writeValueAsString(body);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
