package proofdesk.sandbox;

import static proofdesk.sandbox.Provider.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Signicat Paper, which compares what is printed with the machine-readable zone (contract assure 10.5, 11). */
final class Paper implements Provider {

    @Override
    public String alias() {
        return "signicatpaper";
    }

    @Override
    public List<String> processTypes() {
        return List.of();
    }

    @Override
    public Set<String> uploads(String processType) {
        return Set.of("front", "back", "selfie");
    }

    @Override
    public boolean asksForDocument() {
        return true;
    }

    @Override
    public List<Scenario> scenarios() {
        return new Cases(this, alias())
                .add("accepted.mrz-agrees", "What is printed agrees with the machine-readable zone.")
                .add("inconclusive.no-mrz", "The document has no machine-readable zone.", Trait.WITHOUT_MRZ)
                .add(
                        "inconclusive.mrz-unreadable",
                        "The machine-readable zone cannot be read.",
                        Trait.WITHOUT_MRZ,
                        Trait.UNREADABLE)
                .add(
                        "rejected.data-differ",
                        "What is printed differs from the machine-readable zone; errors say so.",
                        Trait.INCONSISTENT)
                .add("rejected.checksum", "A check digit is wrong; errors say so.", Trait.CHECKSUM)
                .add("rejected.error", "Errors and nothing but them.", Trait.ERROR_ONLY)
                .add("failed.camera-blocked", "The person did not allow the camera.", Trait.BLOCKED)
                .add("canceled.by-person", "The person canceled.")
                .common()
                .all();
    }

    @Override
    public Map<String, Object> finalResult(Store.Process process, Persona persona) {
        var result = persona.data();
        result.remove("personalIdentificationNumber");
        result.put("documentType", process.documentWord());
        return result;
    }

    @Override
    public Map<String, Object> failReason(Scenario scenario) {
        return Map.of("message", "The camera could not be used.");
    }

    @Override
    public Map<String, Object> specific(Store.Process process, Scenario scenario, Persona persona) {
        var specific = new LinkedHashMap<String, Object>();
        var differ = scenario.has(Trait.INCONSISTENT);
        var checksum = scenario.has(Trait.CHECKSUM);
        if (!scenario.has(Trait.ERROR_ONLY)) {
            if (!scenario.has(Trait.WITHOUT_MRZ)) {
                specific.put(
                        "verification",
                        members("type", "MRZ_FEATURE_COMPARISON", "status", String.valueOf(!differ && !checksum)));
            }
            specific.put("features", features(persona, differ));
            if (!scenario.has(Trait.WITHOUT_MRZ)) {
                specific.put("mrz", mrz(process, persona));
                specific.put("mrzChecksum", checksums(checksum));
                specific.put("mrzVerification", verified(differ));
            }
        }
        var errors = errors(scenario);
        if (!errors.isEmpty()) {
            specific.put("errors", errors);
        }
        return specific;
    }

    private static Map<String, Object> features(Persona persona, boolean differ) {
        return members(
                "firstName", persona.firstName(),
                "lastName", differ ? "DE BRUYN" : persona.lastName(),
                "dateOfExpiry", persona.dateOfExpiry().toString(),
                "issuingAuthority", "Burg. van Specimen",
                "gender", persona.gender(),
                "documentNumber", persona.documentNumber(),
                "dateOfBirth", persona.dateOfBirth().toString(),
                "personalNumber", persona.personalIdentificationNumber(),
                "dateOfIssue", persona.dateOfExpiry().minusYears(10).toString());
    }

    private static Map<String, Object> mrz(Store.Process process, Persona persona) {
        return members(
                "firstName", persona.firstName(),
                "lastName", persona.lastName(),
                "dateOfExpiry", persona.dateOfExpiry().toString(),
                "nationality", persona.nationality(),
                "gender", persona.gender(),
                "documentType", process.documentWord(),
                "issuingCountry", persona.nationality(),
                "documentNumber", persona.documentNumber(),
                "dateOfBirth", persona.dateOfBirth().toString(),
                "personalNumber", persona.personalIdentificationNumber());
    }

    private static Map<String, Object> checksums(boolean wrong) {
        return members(
                "dateOfExpiry", "VALID",
                "documentNumber", wrong ? "INVALID" : "VALID",
                "dateOfBirth", "VALID",
                "personalNumber", "VALID");
    }

    /** Assumed: which printed fields agree with the zone. */
    private static Map<String, Object> verified(boolean differ) {
        return members("firstName", "VALID", "lastName", differ ? "INVALID" : "VALID", "documentNumber", "VALID");
    }

    private static List<Map<String, Object>> errors(Scenario scenario) {
        var errors = new ArrayList<Map<String, Object>>();
        if (scenario.has(Trait.INCONSISTENT)) {
            errors.add(members("code", "FEATURE_MISMATCH", "message", "lastName differs from the MRZ"));
        }
        if (scenario.has(Trait.CHECKSUM)) {
            errors.add(members("code", "MRZ_CHECKSUM", "message", "The checksum of documentNumber is invalid"));
        }
        if (scenario.has(Trait.ERROR_ONLY)) {
            errors.add(members("code", "DOCUMENT_NOT_RECOGNIZED", "message", "The document was not recognized"));
        }
        return errors;
    }
}
