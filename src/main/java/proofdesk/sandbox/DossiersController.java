package proofdesk.sandbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Dossiers and document types (contract assure 4, 5). */
@RestController
@RequestMapping("/assure")
class DossiersController {

    private final Store store;
    private final Scenarios scenarios;
    private final Reports reports;
    private final Clock clock;

    DossiersController(Store store, Scenarios scenarios, Reports reports, Clock clock) {
        this.store = store;
        this.scenarios = scenarios;
        this.reports = reports;
        this.clock = clock;
    }

    @PostMapping("/dossiers")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> create(@RequestBody(required = false) @Nullable JsonNode body) {
        var reference = new Fields(body == null ? MissingNode.getInstance() : body).text("externalReference");
        Begin.referred(reference); // 404 for a scenario that is none
        if (scenarios.bad("weather.dossier.503")) {
            throw Problem.unavailable();
        }
        return store.add(new Store.Dossier(reference, clock.instant()), DossiersController::describe);
    }

    @GetMapping("/dossiers")
    List<Map<String, Object>> all() {
        return store.each(DossiersController::describe);
    }

    @GetMapping("/dossiers/{dossierId}")
    Map<String, Object> one(@PathVariable String dossierId) {
        return store.dossier(dossierId, dossier -> {
            var description = describe(dossier);
            if (dossier.userData != null) {
                description.put("userData", dossier.userData);
            }
            if (!dossier.files.isEmpty()) {
                description.put(
                        "files", dossier.files.keySet().stream().sorted().toList());
            }
            description.put(
                    "processes",
                    dossier.processes.values().stream().map(reports::of).toList());
            return description;
        });
    }

    private static Map<String, Object> describe(Store.Dossier dossier) {
        var description = new LinkedHashMap<String, Object>();
        description.put("dossierId", dossier.id);
        if (dossier.externalReference != null) {
            description.put("externalReference", dossier.externalReference);
        }
        description.put(
                "createdAt", dossier.createdAt.truncatedTo(ChronoUnit.SECONDS).toString());
        description.put(
                "updatedAt", dossier.updatedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        return description;
    }

    @DeleteMapping("/dossiers/{dossierId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String dossierId) {
        if (scenarios.bad("weather.delete.503")) {
            throw Problem.unavailable();
        }
        store.delete(dossierId);
    }

    @GetMapping("/{provider}/document-types")
    List<Map<String, Object>> documentTypes(@PathVariable String provider) {
        return DocumentTypes.of(Providers.named(provider).orElseThrow(() -> Problem.notFound("Provider")));
    }
}
