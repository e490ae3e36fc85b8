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
        report.put("processId", process.id);
        report.put("provider", PictureId.NAME);
        report.put("processType", process.order.processType());
        report.put("status", process.status);
        var scenario = process.scenario;
        if (scenario != null
                && process.ended()
                && !process.status.equals("canceled")
                && !process.status.equals("failed")) {
            var persona = Persona.of(scenario, LocalDate.now(clock));
            if (process.status.equals("accepted") && !scenario.has(Trait.NO_FINAL_RESULT)) {
                report.put("finalResult", finalResult(process, persona));
            }
            report.put("providerSpecific", providerSpecific(process, scenario, persona));
        }
        if (process.status.equals("failed")) {
            report.put("failReason", Map.of("detail", "Transaction time expired."));
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

    private static Map<String, Object> finalResult(Store.Process process, Persona persona) {
        var result = new LinkedHashMap<String, Object>();
        result.put("firstName", persona.firstName());
        result.put("lastName", persona.lastName());
        result.put("dateOfExpiry", persona.dateOfExpiry().toString());
        result.put("dateOfBirth", persona.dateOfBirth().toString());
        result.put("gender", persona.gender());
        result.put("nationality", persona.nationality());
        result.put("documentNumber", persona.documentNumber());
        result.put("issuingCountry", persona.nationality());
        if (process.selfie()) {
            result.put("similarityScore", "high");
        }
        result.put("personalIdentificationNumber", persona.personalIdentificationNumber());
        return result;
    }

    private static Map<String, Object> providerSpecific(Store.Process process, Scenario scenario, Persona persona) {
        var specific = new LinkedHashMap<String, Object>();
        var unreadable = scenario.has(Trait.UNREADABLE);
        var document = new LinkedHashMap<String, Object>();
        var subject = new LinkedHashMap<String, Object>();
        if (!unreadable) {
            document.put("issuingCountry", persona.nationality());
            document.put("dateOfExpiry", persona.dateOfExpiry().toString());
            document.put("documentNumber", persona.documentNumber());
            subject.put("firstName", persona.firstName());
            subject.put("lastName", persona.lastName());
            subject.put("dateOfBirth", persona.dateOfBirth().toString());
            subject.put("gender", persona.gender());
            subject.put("nationality", persona.nationality());
            subject.put("personalIdentificationNumber", persona.personalIdentificationNumber());
        }
        var front = process.images.get("front");
        if (front != null) {
            Specimens.boxes("front", front.width(), front.height())
                    .forEach((name, box) -> subject.put(name, coordinates(box)));
        }
        document.put("subject", subject);
        document.put("securityChecks", checks(process, scenario));
        specific.put("document", document);
        var selfie = process.images.get("selfie");
        if (process.selfie() && selfie != null) {
            var face = new LinkedHashMap<String, Object>();
            face.put("status", "SUCCESS");
            Specimens.boxes("selfie", selfie.width(), selfie.height())
                    .values()
                    .forEach(box -> face.putAll(coordinates(box)));
            specific.put("selfie", face);
        }
        if (scenario.has(Trait.UNHEARD_OF)) {
            specific.put("somethingNew", Map.of("version", 2));
        }
        return specific;
    }

    private static Map<String, Object> checks(Store.Process process, Scenario scenario) {
        var unreadable = scenario.has(Trait.UNREADABLE);
        var tampered = scenario.has(Trait.TAMPERED);
        var checks = new LinkedHashMap<String, Object>();
        checks.put("notTamperedDocument", check("Not tampered document", !tampered && !unreadable));
        if (!unreadable) {
            checks.put("nonExpired", check("Document not expired", !scenario.has(Trait.EXPIRED)));
            checks.put("notUnderage", check("Not underage", !scenario.has(Trait.UNDERAGE)));
        }
        checks.put("notBlackAndWhite", check("Not black & white copy", !scenario.has(Trait.BLACK_AND_WHITE)));
        checks.put(
                "dataIntegrity",
                check("Data integrity", !tampered && !unreadable && !scenario.has(Trait.INCONSISTENT)));
        if (process.selfie() && !unreadable) {
            var match = new LinkedHashMap<String, Object>();
            match.put("name", "Selfie and photo in the document match");
            match.put("similarityLevel", scenario.similarity());
            checks.put("selfieAndDocumentMatch", match);
        }
        if (scenario.has(Trait.UNHEARD_OF)) {
            checks.put("notPhotoOfScreen", Map.of("name", "Not a photo of a screen", "score", 0.98));
        }
        return checks;
    }

    private static Map<String, Object> check(String name, boolean passed) {
        var check = new LinkedHashMap<String, Object>();
        check.put("name", name);
        check.put("passed", passed);
        return check;
    }

    private static Map<String, Object> coordinates(Box box) {
        var coordinates = new LinkedHashMap<String, Object>();
        coordinates.put("x", box.x());
        coordinates.put("y", box.y());
        coordinates.put("width", box.width());
        coordinates.put("height", box.height());
        return coordinates;
    }
}
