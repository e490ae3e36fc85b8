package proofdesk.sandbox;

import static proofdesk.sandbox.Provider.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Onfido. What is inside its two reports is assumed (contract assure 10.6). */
final class Onfido implements Provider {

    private static final String DOCUMENT = "document";
    private static final String SELFIE = "documentSelfie";
    private static final String VIDEO = "documentVideo";

    @Override
    public String alias() {
        return "onfido";
    }

    @Override
    public List<String> processTypes() {
        return List.of(SELFIE, DOCUMENT, VIDEO);
    }

    @Override
    public Set<String> uploads(String processType) {
        return processType.equals(VIDEO) ? Set.of() : Set.of("front", "back", "selfie");
    }

    @Override
    public boolean asksForDocument() {
        return true;
    }

    @Override
    public boolean selfie(String processType) {
        return !processType.equals(DOCUMENT);
    }

    @Override
    public boolean video(String processType) {
        return processType.equals(VIDEO);
    }

    @Override
    public List<Scenario> scenarios() {
        var cases = new Cases(this, alias())
                .add("accepted.clear", "Document and, where there is one, face are clear.")
                .add("rejected.document-suspected", "The document is suspected to be forged.", Trait.TAMPERED)
                .add("rejected.expired", "The document has expired.", Trait.EXPIRED);
        cases.only(SELFIE, VIDEO)
                .add("rejected.faces-differ", "The faces are not those of one person.", Trait.FACES_DIFFER)
                .add("inconclusive.faces-unclear", "Whether the faces are alike cannot be told.", Trait.UNCLEAR);
        return cases.add("inconclusive.poor-image", "The picture is too poor to tell.", Trait.UNREADABLE)
                .add("failed.technical", "Something broke at the provider.")
                .add("canceled.by-person", "The person canceled.")
                .common()
                .all();
    }

    @Override
    public Map<String, Object> specific(Store.Process process, Scenario scenario, Persona persona) {
        var specific = new LinkedHashMap<String, Object>();
        var forged = scenario.has(Trait.TAMPERED);
        var expired = scenario.has(Trait.EXPIRED);
        var poor = scenario.has(Trait.UNREADABLE);
        specific.put(
                "documentVerification",
                members(
                        "result", forged || expired || poor ? "consider" : "clear",
                        "subResult", forged ? "suspected" : expired ? "rejected" : poor ? "caution" : "clear",
                        "breakdown",
                                members(
                                        "visualAuthenticity", result(!forged),
                                        "dataValidation", result(!expired),
                                        "imageIntegrity", result(!poor)),
                        "properties", poor ? Map.of() : persona.data()));
        if (process.selfie()) {
            var differ = scenario.has(Trait.FACES_DIFFER);
            var unclear = scenario.has(Trait.UNCLEAR);
            specific.put(
                    "facialSimilarity",
                    members(
                            "result", differ || unclear ? "consider" : "clear",
                            "score", differ ? 0.11 : unclear ? 0.52 : 0.97,
                            "breakdown",
                                    members("faceComparison", result(!differ), "imageIntegrity", result(!unclear))));
        }
        return specific;
    }

    private static Map<String, Object> result(boolean clear) {
        return Map.of("result", clear ? "clear" : "consider");
    }
}
