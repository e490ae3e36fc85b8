package proofdesk.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Assure's endpoints (contract assure 3 to 9, 14b). */
@RestController
@RequestMapping("/assure")
class AssureController {

    private static final String PICTURE_ID = "signicatpictureid";
    private static final Set<String> PROCESS_TYPES = Set.of("document", "documentSelfie");
    private static final String SCENARIO = "scenario:";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;
    private final Scenarios scenarios;
    private final Reports reports;
    private final Images images;
    private final SandboxProperties properties;
    private final Clock clock;

    AssureController(
            Store store,
            Scenarios scenarios,
            Reports reports,
            Images images,
            SandboxProperties properties,
            Clock clock) {
        this.store = store;
        this.scenarios = scenarios;
        this.reports = reports;
        this.images = images;
        this.properties = properties;
        this.clock = clock;
    }

    @PostMapping("/dossiers")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> createDossier(@RequestBody(required = false) @Nullable JsonNode body) {
        var reference = body == null ? "" : body.path("externalReference").asString("");
        if (reference.startsWith(SCENARIO)) {
            Scenarios.named(reference.substring(SCENARIO.length()));
        }
        var dossier = new Store.Dossier(reference.isEmpty() ? null : reference, clock.instant());
        store.add(dossier);
        return describe(dossier);
    }

    @GetMapping("/dossiers")
    List<Map<String, Object>> dossiers() {
        return store.all().stream().map(AssureController::describe).toList();
    }

    @GetMapping("/dossiers/{dossierId}")
    Map<String, Object> dossier(@PathVariable String dossierId) {
        var dossier = store.dossier(dossierId);
        var description = describe(dossier);
        description.put(
                "processes",
                dossier.processes.values().stream().map(reports::of).toList());
        return description;
    }

    private static Map<String, Object> describe(Store.Dossier dossier) {
        var description = new LinkedHashMap<String, Object>();
        description.put("dossierId", dossier.id);
        if (dossier.externalReference != null) {
            description.put("externalReference", dossier.externalReference);
        }
        var at = dossier.createdAt.truncatedTo(ChronoUnit.SECONDS).toString();
        description.put("createdAt", at);
        description.put("updatedAt", at);
        return description;
    }

    @DeleteMapping("/dossiers/{dossierId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteDossier(@PathVariable String dossierId) {
        refuseDeletingInBadWeather();
        store.delete(dossierId);
    }

    @GetMapping("/{provider}/document-types")
    List<Map<String, Object>> documentTypes(@PathVariable String provider) {
        if (!provider.equals(PICTURE_ID)) {
            throw Problem.notFound("Provider");
        }
        return DocumentTypes.ALL;
    }

    @PostMapping("/dossiers/{dossierId}/processes")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> createProcess(@PathVariable String dossierId, @RequestBody JsonNode body) {
        var answer = reports.of(create(dossierId, body, body));
        answer.put("authorization", random(32));
        return answer;
    }

    private Store.Process create(String dossierId, JsonNode provider, JsonNode request) {
        var dossier = store.dossier(dossierId);
        var alias = provider.path("provider").asString("");
        if (!alias.equals(PICTURE_ID)) {
            throw Problem.bad("Invalid provider.", "This sandbox plays " + PICTURE_ID + " only.");
        }
        var type = provider.path("processType").asString("document");
        if (!PROCESS_TYPES.contains(type)) {
            throw Problem.bad("Invalid processType.", "It must be document or documentSelfie.");
        }
        var process = new Store.Process(dossierId, alias, type, clock.instant());
        process.scenario = chosen(dossier, type).orElse(null);
        process.callbacks = scenarios.takeCallbacks();
        process.notificationUrl = request.path("notificationUrl").asString(null);
        process.authorizationHeader = request.path("authorizationHeader").asString(null);
        dossier.processes.put(process.id, process);
        return process;
    }

    private Optional<Scenario> chosen(Store.Dossier dossier, String type) {
        var reference = dossier.externalReference;
        if (reference == null || !reference.startsWith(SCENARIO)) {
            return scenarios.takeOutcome(type);
        }
        var scenario = Scenarios.named(reference.substring(SCENARIO.length()));
        if (!scenario.processTypes().contains(type)) {
            throw Problem.bad(
                    "Scenario does not fit.", scenario.name() + " makes no sense for the process type " + type + ".");
        }
        return Optional.of(scenario);
    }

    @PostMapping("/dossiers/{dossierId}/capture")
    ResponseEntity<Map<String, Object>> startCapture(
            @PathVariable String dossierId, @RequestBody JsonNode body, HttpServletRequest request) {
        if (scenarios.bad("weather.capture.503")) {
            throw unavailable();
        }
        var redirectUrl = body.path("redirectUrl").asString("");
        var providers = body.path("providers");
        if (redirectUrl.isEmpty() || !providers.isArray() || providers.isEmpty()) {
            throw Problem.bad("Invalid request.", "providers and redirectUrl are required.");
        }
        if (providers.size() > 1) {
            throw Problem.bad("Invalid request.", "This sandbox plays one provider at a time.");
        }
        var process = create(dossierId, providers.get(0), body);
        process.redirectUrl = redirectUrl;
        process.artifact = random(50);
        var url = base(request) + "/capture/#/artifact=" + process.artifact;
        return ResponseEntity.status(properties.captureStatus()).body(Map.of("url", url));
    }

    private String base(HttpServletRequest request) {
        var configured = properties.publicUrl();
        return configured == null
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : configured;
    }

    @GetMapping("/dossiers/{dossierId}/processes/{processId}")
    @Nullable
    Map<String, Object> process(
            @PathVariable String dossierId, @PathVariable String processId, HttpServletResponse response)
            throws IOException, InterruptedException {
        var process = store.process(dossierId, processId);
        if (scenarios.bad("weather.get.503")) {
            throw unavailable();
        }
        if (scenarios.bad("weather.get.html")) {
            response.setStatus(502);
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getOutputStream()
                    .write("<html><body><h1>Bad Gateway</h1></body></html>".getBytes(StandardCharsets.UTF_8));
            return null;
        }
        if (scenarios.bad("weather.get.slow")) {
            Thread.sleep(4000);
        }
        return reports.of(process);
    }

    @PostMapping("/dossiers/{dossierId}/processes/{processId}")
    Map<String, Object> startVerification(@PathVariable String dossierId, @PathVariable String processId) {
        var process = store.process(dossierId, processId);
        if (!process.status.equals("pending")) {
            throw Problem.bad("Verification already started.", "The verification of this process was started before.");
        }
        images.verify(process);
        return Map.of("processId", process.id, "status", process.status);
    }

    @DeleteMapping("/dossiers/{dossierId}/processes/{processId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteProcess(@PathVariable String dossierId, @PathVariable String processId) {
        refuseDeletingInBadWeather();
        store.process(dossierId, processId);
        store.dossier(dossierId).processes.remove(processId);
    }

    private void refuseDeletingInBadWeather() {
        if (scenarios.bad("weather.delete.503")) {
            throw unavailable();
        }
    }

    @PostMapping("/dossiers/{dossierId}/processes/{processId}/images")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setImages(@PathVariable String dossierId, @PathVariable String processId, @RequestBody JsonNode body) {
        images.receiveDataUrls(store.process(dossierId, processId), body);
    }

    @GetMapping("/dossiers/{dossierId}/processes/{processId}/images/{depiction}")
    ResponseEntity<byte[]> image(
            @PathVariable String dossierId, @PathVariable String processId, @PathVariable String depiction) {
        var image = store.process(dossierId, processId).images.get(depiction);
        if (image == null) {
            throw Problem.notFound("Image");
        }
        return ResponseEntity.ok().contentType(Images.type(image)).body(image);
    }

    @GetMapping("/dossiers/{dossierId}/processes/{processId}/video")
    void video(@PathVariable String dossierId, @PathVariable String processId) {
        store.process(dossierId, processId);
        throw Problem.notFound("Video");
    }

    @GetMapping("/dossiers/{dossierId}/processes/{processId}/download")
    void download(@PathVariable String dossierId, @PathVariable String processId, HttpServletResponse response)
            throws IOException {
        var process = store.process(dossierId, processId);
        if (!process.ended()) {
            throw Problem.bad("Process not finished.", "The full result is there once the process has finished.");
        }
        if (process.scenario == null || Set.of("failed", "canceled").contains(process.status)) {
            throw Problem.notFound("Full result");
        }
        var zip = Archives.zip(reports.of(process), process.images);
        var name = process.dossierId + "_" + process.id + "_" + Archives.stamp(clock.instant()) + ".zip";
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(zip.length);
        if (scenarios.bad("weather.archive.cut-short")) {
            response.getOutputStream().write(zip, 0, zip.length / 2);
            response.flushBuffer();
            throw new IOException("The archive is cut short on purpose");
        }
        response.getOutputStream().write(zip);
    }

    private static Problem unavailable() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "Service unavailable.", "Please try again later.");
    }

    private static String random(int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(Character.forDigit(RANDOM.nextInt(36), 36));
        }
        return text.toString();
    }
}
