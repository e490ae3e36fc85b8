package proofdesk.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What tests may do to the sandbox as a whole. */
@RestController
class ControlsController {

    private static final Duration FARTHEST = Duration.ofDays(3660);

    private final Scenarios scenarios;
    private final Store store;
    private final Work work;
    private final SandboxClock clock;
    private final Events events;
    private final CaptureConfigurations configurations;
    private final List<Vendor> others;

    ControlsController(
            Scenarios scenarios,
            Store store,
            Work work,
            SandboxClock clock,
            Events events,
            CaptureConfigurations configurations,
            List<Vendor> others) {
        this.others = others;
        this.events = events;
        this.configurations = configurations;
        this.scenarios = scenarios;
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Sets the clock ahead: API tokens expire, and so do processes whose person has taken too long by then.
     *
     * @param ahead an ISO 8601 duration such as {@code PT15M}, on top of earlier ones
     */
    @PostMapping("/clock")
    Map<String, Object> clock(@RequestParam Duration ahead) {
        if (ahead.isNegative() || ahead.compareTo(FARTHEST) > 0) {
            throw Problem.invalid("ahead", "between PT0S and " + FARTHEST);
        }
        var total = clock.advance(ahead);
        work.expireOverdue();
        return Map.of("ahead", total.toString(), "now", clock.instant().toString());
    }

    /** Forgets everything: dossiers, what was armed, and how far the clock is ahead. */
    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        scenarios.reset();
        store.clear();
        clock.reset();
        events.reset();
        configurations.reset();
        others.forEach(Vendor::reset);
    }
}
