package proofdesk.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Start capture flow (contract assure 8). */
@RestController
class CaptureFlowController {

    private final Store store;
    private final Begin begin;
    private final Scenarios scenarios;
    private final SandboxProperties properties;

    CaptureFlowController(Store store, Begin begin, Scenarios scenarios, SandboxProperties properties) {
        this.store = store;
        this.begin = begin;
        this.scenarios = scenarios;
        this.properties = properties;
    }

    @PostMapping("/assure/dossiers/{dossierId}/capture")
    ResponseEntity<Map<String, Object>> start(
            @PathVariable String dossierId, @RequestBody JsonNode body, HttpServletRequest request) {
        var orders = Order.ofCapture(body, properties.defaultProcessType());
        if (scenarios.bad("weather.capture.503")) {
            throw Problem.unavailable();
        }
        var artifact = Begin.random(50);
        store.dossier(
                dossierId,
                dossier -> orders.stream()
                        .map(order -> begin.process(dossier, order, artifact))
                        .toList());
        if (scenarios.bad("weather.capture.answer-lost")) {
            throw Problem.unavailable();
        }
        var url = base(request) + "/capture/#/artifact=" + artifact;
        return ResponseEntity.status(properties.captureStatus()).body(Map.of("url", url));
    }

    private String base(HttpServletRequest request) {
        var configured = properties.publicUrl();
        return configured == null
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : configured;
    }
}
