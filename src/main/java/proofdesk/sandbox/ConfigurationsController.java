package proofdesk.sandbox;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Capture configurations (contract assure 8.4). */
@RestController
@RequestMapping("/assure/capture/configurations")
class ConfigurationsController {

    private final CaptureConfigurations configurations;

    ConfigurationsController(CaptureConfigurations configurations) {
        this.configurations = configurations;
    }

    @GetMapping
    List<JsonNode> all() {
        return configurations.all();
    }

    @GetMapping("/{configurationId}")
    JsonNode one(@PathVariable String configurationId) {
        return configurations.one(configurationId);
    }

    @PostMapping("/{configurationId}")
    @ResponseStatus(HttpStatus.CREATED)
    JsonNode create(@PathVariable String configurationId, @RequestBody JsonNode body) {
        if (!configurationId.matches("[A-Za-z0-9._-]{1,100}")) {
            throw Problem.invalid("configurationId", "up to 100 letters, digits, dots, dashes and underscores");
        }
        return configurations.create(configurationId, body);
    }

    @PutMapping("/{configurationId}")
    JsonNode replace(@PathVariable String configurationId, @RequestBody JsonNode body) {
        return configurations.replace(configurationId, body);
    }

    @DeleteMapping("/{configurationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String configurationId) {
        configurations.delete(configurationId);
    }
}
