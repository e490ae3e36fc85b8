package proofdesk.sandbox.identomat;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What at Identomat the dashboard is for: configurations kept there, and the settings of the company. */
@RestController("identomatControls")
@RequestMapping("/identomat")
class ControlsController {

    private final Configurations configurations;
    private final Settings settings;

    ControlsController(Configurations configurations, Settings settings) {
        this.configurations = configurations;
        this.settings = settings;
    }

    @GetMapping("/configurations")
    Map<String, JsonNode> configurations() {
        return configurations.all();
    }

    /** Keeps flags and steps under an id, for begin to run them by config_id. */
    @PutMapping("/configurations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String id, @RequestBody JsonNode configuration) {
        configurations.put(id, configuration);
    }

    /** Changes settings, by the names of {@link IdentomatProperties}; the others stay. */
    @PutMapping("/settings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody JsonNode members) {
        settings.change(members);
    }
}
