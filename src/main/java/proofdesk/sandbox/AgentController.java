package proofdesk.sandbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The registration authority, where an agent approves or rejects what people sent (seed 001, step E). */
@RestController
@RequestMapping("/agent/api")
class AgentController {

    private static final List<String> STATUSES =
            List.of("pending", "processing", "accepted", "rejected", "inconclusive", "failed", "canceled");
    private static final int LONGEST_REMARK = 500;

    private final Store store;
    private final Work work;
    private final Clock clock;

    AgentController(Store store, Work work, Clock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /** What waits, the longest first. */
    @GetMapping("/waiting")
    List<Map<String, Object>> waiting() {
        var waiting = new ArrayList<Map<String, Object>>();
        store.eachProcess(process -> {
            if (process.waiting) {
                waiting.add(describe(process));
            }
        });
        return waiting;
    }

    private Map<String, Object> describe(Store.Process process) {
        var scenario = process.scenario == null ? Catalogue.inOrder(process.order) : process.scenario;
        var persona = Persona.of(scenario, LocalDate.now(clock));
        return Provider.members(
                "processId", process.id,
                "processType", process.order.processType(),
                "since", process.updatedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                "name", persona.firstName() + " " + persona.lastName(),
                "documentNumber", persona.documentNumber(),
                "machine", scenario.shows(),
                "pictures", List.copyOf(process.images.keySet()));
    }

    @GetMapping("/{processId}/images/{depiction}")
    ResponseEntity<byte[]> image(@PathVariable String processId, @PathVariable String depiction) {
        var image = store.anyProcess(processId, process -> {
            if (!process.waiting) {
                throw Problem.notFound("Image");
            }
            return Archives.picture(process, depiction);
        });
        return ResponseEntity.ok().contentType(image.type()).body(image.bytes());
    }

    @PostMapping("/{processId}/approve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@PathVariable String processId, @RequestParam(defaultValue = "") String remark) {
        decide(processId, true, remark);
    }

    @PostMapping("/{processId}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable String processId, @RequestParam(defaultValue = "") String remark) {
        decide(processId, false, remark);
    }

    /**
     * Gives what has ended another end, and tells it again.
     *
     * @param status one of Assure's words (contract assure 11)
     */
    @PostMapping("/{processId}/overturn")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void overturn(@PathVariable String processId, @RequestParam String status) {
        if (!STATUSES.contains(status)) {
            throw Problem.invalid("status", "one of " + STATUSES);
        }
        store.anyProcess(processId, process -> {
            work.overturn(process, status);
            return process;
        });
    }

    private void decide(String processId, boolean approved, String remark) {
        if (remark.length() > LONGEST_REMARK) {
            throw Problem.invalid("remark", "at most " + LONGEST_REMARK + " characters");
        }
        store.anyProcess(processId, process -> {
            work.decide(process, approved, remark);
            return process;
        });
    }
}
