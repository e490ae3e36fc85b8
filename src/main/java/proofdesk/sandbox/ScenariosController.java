package proofdesk.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, and the door through which tests arm it. */
@RestController
class ScenariosController {

    private final Scenarios scenarios;
    private final List<Vendor> others;

    ScenariosController(Scenarios scenarios, List<Vendor> others) {
        this.scenarios = scenarios;
        this.others = others;
    }

    @GetMapping("/scenarios")
    List<Map<String, Object>> catalogue() {
        return Stream.concat(
                        Catalogue.ALL.stream().map(ScenariosController::describe),
                        others.stream().flatMap(vendor -> vendor.scenarios().stream()))
                .toList();
    }

    private static Map<String, Object> describe(Scenario scenario) {
        var description = new LinkedHashMap<String, Object>();
        description.put("name", scenario.name());
        if (!scenario.weather()) {
            description.put("provider", scenario.provider());
        }
        description.put(
                "processTypes", scenario.processTypes().stream().sorted().toList());
        description.put("outcome", scenario.outcome());
        description.put("shows", scenario.shows());
        description.put("arm", "POST /scenarios/" + scenario.name() + "/arm?times=" + scenario.times());
        description.put("armedFor", armedFor(scenario));
        if (!scenario.weather()) {
            description.put("reference", "a dossier's externalReference of " + Begin.REFERENCE + scenario.name());
        }
        return description;
    }

    private static String armedFor(Scenario scenario) {
        var many = scenario.times() == 1 ? "" : scenario.times() + " ";
        return "the next " + many + (scenario.weather() && !scenario.ofNotice() ? "such call" : "process")
                + (scenario.times() == 1 ? "" : "s") + ", or as many as times says";
    }

    @PostMapping("/scenarios/{name}/arm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arm(@PathVariable String name, @RequestParam(required = false) @Nullable Integer times) {
        if (others.stream().noneMatch(vendor -> vendor.arm(name, times))) {
            scenarios.arm(name, times);
        }
    }
}
