package proofdesk.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, and the door through which tests arm it. */
@RestController
class ScenariosController {

    private final Scenarios scenarios;
    private final Store store;

    ScenariosController(Scenarios scenarios, Store store) {
        this.scenarios = scenarios;
        this.store = store;
    }

    @GetMapping("/scenarios")
    List<Map<String, Object>> catalogue() {
        return Scenarios.CATALOGUE.stream().map(ScenariosController::describe).toList();
    }

    private static Map<String, Object> describe(Scenario scenario) {
        var description = new LinkedHashMap<String, Object>();
        description.put("name", scenario.name());
        description.put("provider", scenario.provider());
        description.put(
                "processTypes", scenario.processTypes().stream().sorted().toList());
        description.put("outcome", scenario.outcome());
        description.put("shows", scenario.shows());
        description.put("arm", "POST /scenarios/" + scenario.name() + "/arm");
        if (!scenario.weather()) {
            description.put("reference", "a dossier's externalReference of scenario:" + scenario.name());
        }
        return description;
    }

    @PostMapping("/scenarios/{name}/arm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arm(@PathVariable String name) {
        scenarios.arm(name);
    }

    /** Forgets everything: dossiers and what was armed. */
    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        scenarios.reset();
        store.clear();
    }
}
