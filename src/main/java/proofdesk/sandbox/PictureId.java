package proofdesk.sandbox;

import static proofdesk.sandbox.Provider.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Signicat PictureID (contract assure 10.2, 11; seed 000). */
final class PictureId implements Provider {

    static final String NAME = "signicatpictureid";

    private static final String DOCUMENT = "document";
    private static final String SELFIE = "documentSelfie";

    @Override
    public String alias() {
        return NAME;
    }

    @Override
    public List<String> processTypes() {
        return List.of(DOCUMENT, SELFIE);
    }

    @Override
    public Set<String> uploads(String processType) {
        return Set.of("front", "back", "selfie");
    }

    @Override
    public boolean selfie(String processType) {
        return processType.equals(SELFIE);
    }

    @Override
    public DocumentTypes.Listing documents() {
        return DocumentTypes.Listing.NUMBERED;
    }

    @Override
    public List<Scenario> scenarios() {
        var cases = new Cases(this, "pictureid");
        cases.add("accepted.all-passed", "Every check passed; with a selfie the faces are alike (high).")
                .add(
                        "accepted.no-final-result",
                        "Accepted without a final result: no client may require one.",
                        Trait.NO_FINAL_RESULT)
                .add(
                        "accepted.unknown-check",
                        "Accepted, with a check and members nobody has heard of.",
                        Trait.UNHEARD_OF)
                .add(
                        "rejected.poor-image",
                        "The picture is unreadable: no document number, and checks that need one are not there.",
                        Trait.UNREADABLE)
                .add("rejected.underage", "The person is under age.", Trait.UNDERAGE)
                .add(
                        "rejected.underage-and-tampered",
                        "Under age and tampered: under age is always rejected, never inconclusive.",
                        Trait.UNDERAGE,
                        Trait.TAMPERED);
        cases.only(SELFIE)
                .face("rejected.similarity-very-low", "veryLow", "The faces are not alike (veryLow).")
                .face("rejected.similarity-low", "low", "The faces are hardly alike (low).")
                .face(
                        "rejected.similarity-low-and-expired",
                        "low",
                        "The faces are hardly alike and the document has expired: the face decides.",
                        Trait.EXPIRED);
        cases.add("inconclusive.tampered", "Signs of tampering, and the data do not agree.", Trait.TAMPERED)
                .add("inconclusive.expired", "The document has expired.", Trait.EXPIRED)
                .add("inconclusive.black-and-white", "A black and white copy.", Trait.BLACK_AND_WHITE)
                .add("inconclusive.data-integrity", "The data on the document do not agree.", Trait.INCONSISTENT)
                .add(
                        "inconclusive.expired-and-black-and-white",
                        "A black and white copy of an expired document: two reasons.",
                        Trait.EXPIRED,
                        Trait.BLACK_AND_WHITE);
        cases.only(SELFIE)
                .face("inconclusive.similarity-medium", "medium", "The faces are somewhat alike (medium).")
                .face(
                        "inconclusive.similarity-medium-and-tampered",
                        "medium",
                        "The faces are somewhat alike, and there are signs of tampering.",
                        Trait.TAMPERED);
        return cases.add(
                        "failed.transaction-expired",
                        "More than 15 minutes went by after the first picture; POST /clock?ahead=PT15M does it too.")
                .add("canceled.by-person", "The person canceled.")
                .add("unknown.status", "A status nobody has heard of: no client may take it for acceptance.")
                .all();
    }

    @Override
    public Map<String, Object> failReason(Scenario scenario) {
        return Map.of("detail", "Transaction time expired.");
    }

    @Override
    public Map<String, Object> finalResult(Store.Process process, Persona persona) {
        var result = persona.data();
        if (process.selfie()) {
            result.put("similarityScore", "high");
        }
        return result;
    }

    @Override
    public Map<String, Object> specific(Store.Process process, Scenario scenario, Persona persona) {
        var specific = new LinkedHashMap<String, Object>();
        var document = new LinkedHashMap<String, Object>();
        var subject = new LinkedHashMap<String, Object>();
        if (!scenario.has(Trait.UNREADABLE)) {
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
                    .forEach((name, box) -> subject.put(name, box.members()));
        }
        document.put("subject", subject);
        document.put("securityChecks", checks(process, scenario));
        specific.put("document", document);
        var selfie = process.images.get("selfie");
        if (process.selfie() && selfie != null) {
            var face = members("status", "SUCCESS");
            Specimens.boxes("selfie", selfie.width(), selfie.height())
                    .values()
                    .forEach(box -> face.putAll(box.members()));
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
            checks.put(
                    "selfieAndDocumentMatch",
                    members(
                            "name",
                            "Selfie and photo in the document match",
                            "similarityLevel",
                            scenario.similarity()));
        }
        if (scenario.has(Trait.UNHEARD_OF)) {
            checks.put("notPhotoOfScreen", Map.of("name", "Not a photo of a screen", "score", 0.98));
        }
        return checks;
    }

    private static Map<String, Object> check(String name, boolean passed) {
        return members("name", name, "passed", passed);
    }
}
