package proofdesk.sandbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What Get process answers (contract assure 10.1, 10.2). What is absent is left out, never null. */
@Component
class Reports {

    private final Clock clock;

    Reports(Clock clock) {
        this.clock = clock;
    }

    Map<String, Object> of(Store.Process process) {
        var report = new LinkedHashMap<String, Object>();
        var provider = process.provider();
        report.put("processId", process.id);
        report.put("provider", provider.alias());
        if (!process.order.processType().isEmpty()) {
            report.put("processType", process.order.processType());
        }
        report.put("status", process.status);
        var scenario = process.scenario;
        if (scenario != null
                && (answered(process)
                        || provider.mindsSilence() && process.images.containsKey("front") && !process.ended())) {
            var persona = Persona.of(scenario, LocalDate.now(clock));
            var result = provider.finalResult(process, persona);
            if (process.status.equals("accepted") && !scenario.has(Trait.NO_FINAL_RESULT) && !result.isEmpty()) {
                report.put("finalResult", result);
            }
            report.put("providerSpecific", provider.specific(process, scenario, persona));
        }
        if (process.status.equals("failed")) {
            report.put(
                    "failReason", provider.failReason(scenario == null ? Catalogue.inOrder(process.order) : scenario));
        }
        if (!process.images.isEmpty() && (!process.ended() || process.status.equals("failed"))) {
            report.put("depictions", process.images.keySet().stream().sorted().toList());
        }
        if (process.order.redacted()) {
            report.put("redactionRequested", true);
        }
        if (process.order.notificationUrl() != null) {
            report.put("notificationUrl", process.order.notificationUrl());
        }
        report.put(
                "createdAt", process.createdAt.truncatedTo(ChronoUnit.SECONDS).toString());
        report.put(
                "updatedAt", process.updatedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        return report;
    }

    /** Whether the provider has come to an end with it; what it says before is not final (contract assure 16.6). */
    private static boolean answered(Store.Process process) {
        return process.ended() && !process.status.equals("canceled") && !process.status.equals("failed");
    }
}
