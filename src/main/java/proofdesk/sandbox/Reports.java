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
        report.put("provider", process.provider);
        report.put("processType", process.processType);
        report.put("status", process.status);
        var scenario = process.scenario;
        if (scenario != null
                && process.ended()
                && !process.status.equals("canceled")
                && !process.status.equals("failed")) {
            var persona = Persona.of(scenario.name(), LocalDate.now(clock));
            if (process.status.equals("accepted")) {
                report.put("finalResult", finalResult(process, persona));
            }
            report.put("providerSpecific", providerSpecific(process, scenario.name(), persona));
        }
        if (process.status.equals("failed")) {
            report.put("failReason", Map.of("detail", "Transaction time expired."));
        }
        if (!process.images.isEmpty() && (!process.ended() || process.status.equals("failed"))) {
            report.put("depictions", process.images.keySet().stream().sorted().toList());
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
        if (process.processType.equals("documentSelfie")) {
            result.put("similarityScore", "high");
        }
        result.put("personalIdentificationNumber", persona.personalIdentificationNumber());
        return result;
    }

    private static Map<String, Object> providerSpecific(Store.Process process, String scenario, Persona persona) {
        var specific = new LinkedHashMap<String, Object>();
        var unreadable = scenario.endsWith("poor-image");
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
            var size = Specimens.size(front);
            Specimens.boxes("front", size[0], size[1]).forEach((name, box) -> subject.put(name, coordinates(box)));
        }
        document.put("subject", subject);
        document.put("securityChecks", checks(process, scenario));
        specific.put("document", document);
        var selfie = process.images.get("selfie");
        if (process.processType.equals("documentSelfie") && selfie != null) {
            var size = Specimens.size(selfie);
            var face = new LinkedHashMap<String, Object>();
            face.put("status", "SUCCESS");
            Specimens.boxes("selfie", size[0], size[1]).values().forEach(box -> face.putAll(coordinates(box)));
            specific.put("selfie", face);
        }
        if (scenario.endsWith("unknown-check")) {
            specific.put("somethingNew", Map.of("version", 2));
        }
        return specific;
    }

    private static Map<String, Object> checks(Store.Process process, String scenario) {
        var unreadable = scenario.endsWith("poor-image");
        var tampered = scenario.endsWith("tampered");
        var checks = new LinkedHashMap<String, Object>();
        checks.put("notTamperedDocument", check("Not tampered document", !tampered && !unreadable));
        if (!unreadable) {
            checks.put("nonExpired", check("Document not expired", !scenario.endsWith(".expired")));
            checks.put("notUnderage", check("Not underage", !scenario.endsWith("underage")));
        }
        checks.put("notBlackAndWhite", check("Not black & white copy", !scenario.endsWith("black-and-white")));
        checks.put(
                "dataIntegrity",
                check("Data integrity", !tampered && !unreadable && !scenario.endsWith("data-integrity")));
        if (process.processType.equals("documentSelfie") && !unreadable) {
            var match = new LinkedHashMap<String, Object>();
            match.put("name", "Selfie and photo in the document match");
            match.put("similarityLevel", similarity(scenario));
            checks.put("selfieAndDocumentMatch", match);
        }
        if (scenario.endsWith("unknown-check")) {
            checks.put("notPhotoOfScreen", Map.of("name", "Not a photo of a screen", "score", 0.98));
        }
        return checks;
    }

    private static String similarity(String scenario) {
        if (scenario.endsWith("similarity-very-low")) {
            return "veryLow";
        } else if (scenario.endsWith("similarity-low")) {
            return "low";
        } else if (scenario.endsWith("similarity-medium")) {
            return "medium";
        } else {
            return "high";
        }
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
