package proofdesk.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Processes: create, start, read, delete (contract assure 6, 9, 10). */
@RestController
@RequestMapping("/assure/dossiers/{dossierId}/processes")
class ProcessesController {

    private static final int TEN_MINUTES_SECONDS = 600;
    private static final long SLOW_MILLIS = 4000;

    private final Store store;
    private final Begin begin;
    private final Scenarios scenarios;
    private final Reports reports;
    private final Images images;
    private final SandboxProperties properties;

    ProcessesController(
            Store store,
            Begin begin,
            Scenarios scenarios,
            Reports reports,
            Images images,
            SandboxProperties properties) {
        this.store = store;
        this.begin = begin;
        this.scenarios = scenarios;
        this.reports = reports;
        this.images = images;
        this.properties = properties;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> create(@PathVariable String dossierId, @RequestBody JsonNode body) {
        var order = Order.ofProcess(body, properties.defaultProcessType());
        return store.dossier(dossierId, dossier -> {
            var authorization = Begin.random(32);
            var answer = reports.of(begin.process(dossier, order, authorization));
            answer.put("authorization", authorization);
            if (order.provider() instanceof FaceTec) {
                answer.putAll(FaceTec.keys());
            }
            return answer;
        });
    }

    @PostMapping("/{processId}")
    Map<String, Object> startVerification(
            @PathVariable String dossierId,
            @PathVariable String processId,
            @RequestBody(required = false) @Nullable JsonNode body) {
        return store.process(dossierId, processId, process -> {
            if (scenarios.bad("weather.start.503")) {
                throw Problem.unavailable();
            }
            if (process.provider() instanceof FaceTec) {
                enroll(process, body == null ? MissingNode.getInstance() : body);
            }
            images.verify(process);
            return Map.of("processId", process.id, "status", process.status);
        });
    }

    private static void enroll(Store.Process process, JsonNode body) {
        FaceTec.enrolled(body);
        var scan = FaceTec.scanned(body);
        if (scan.startsWith(Begin.REFERENCE)) {
            process.scenario = Catalogue.fitting(scan.substring(Begin.REFERENCE.length()), process.order);
        }
    }

    @GetMapping("/{processId}")
    @Nullable
    Map<String, Object> read(
            @PathVariable String dossierId, @PathVariable String processId, HttpServletResponse response)
            throws IOException, InterruptedException {
        if (scenarios.bad("weather.get.503")) {
            throw Problem.unavailable();
        }
        if (scenarios.bad("weather.get.429")) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "Too many requests.", "Please slow down.");
        }
        if (scenarios.bad("weather.get.429-for-ten-minutes")) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "Too many requests.", "Please slow down.")
                    .retryAfter(TEN_MINUTES_SECONDS);
        }
        if (scenarios.bad("weather.get.html")) {
            response.setStatus(HttpStatus.BAD_GATEWAY.value());
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getOutputStream()
                    .write("<html><body><h1>Bad Gateway</h1></body></html>".getBytes(StandardCharsets.UTF_8));
            return null;
        }
        if (scenarios.bad("weather.get.slow")) {
            Thread.sleep(SLOW_MILLIS);
        }
        var report = store.process(dossierId, processId, reports::of);
        return scenarios.bad("weather.get.hostile") ? HostileTexts.in(report) : report;
    }

    @DeleteMapping("/{processId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String dossierId, @PathVariable String processId) {
        if (scenarios.bad("weather.delete.503")) {
            throw Problem.unavailable();
        }
        store.process(dossierId, processId, process -> process); // 404 where there is none
        store.dossier(dossierId, dossier -> {
            dossier.processes.remove(processId);
            return dossier;
        });
    }
}
