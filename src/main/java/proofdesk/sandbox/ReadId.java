package proofdesk.sandbox;

import static proofdesk.sandbox.Provider.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ReadID, which reads the chip of a document. Nothing of its report is published (contract assure 10.7). */
final class ReadId implements Provider {

    private static final String READY = "ready";

    @Override
    public String alias() {
        return "readid";
    }

    @Override
    public List<String> processTypes() {
        return List.of("sdk", READY);
    }

    @Override
    public boolean hosted(String processType) {
        return processType.equals(READY);
    }

    @Override
    public List<String> wanted(String processType, boolean twoSided) {
        return List.of("front");
    }

    @Override
    public boolean startsItself(String processType) {
        return true;
    }

    @Override
    public boolean portrait() {
        return true;
    }

    @Override
    public List<Scenario> scenarios() {
        return new Cases(this, alias())
                .add("accepted.chip-read", "The chip was read and is authentic.")
                .add("accepted.live", "The same, with a living face beside it (an add-on).", Trait.ADD_ON)
                .add("rejected.chip-not-authentic", "The chip is a copy or was changed.", Trait.TAMPERED)
                .add(
                        "rejected.faces-differ",
                        "The face is not that of the chip (an add-on).",
                        Trait.FACES_DIFFER,
                        Trait.ADD_ON)
                .add("rejected.expired", "The document has expired.", Trait.EXPIRED)
                .add("inconclusive.chip-unreadable", "The chip could not be read to the end.", Trait.UNREADABLE)
                .add("failed.technical", "The phone lost the chip too often.")
                .add("canceled.by-person", "The person canceled.")
                .common()
                .all();
    }

    @Override
    public Map<String, Object> specific(Store.Process process, Scenario scenario, Persona persona) {
        var genuine = !scenario.has(Trait.TAMPERED);
        var read = !scenario.has(Trait.UNREADABLE);
        var specific = new LinkedHashMap<String, Object>();
        specific.put(
                "nfc",
                members(
                        "read", read,
                        "passiveAuthentication", read ? genuine ? "PASSED" : "FAILED" : "NOT_CHECKED",
                        "cloneDetection", read ? genuine ? "PASSED" : "FAILED" : "NOT_CHECKED"));
        if (read) {
            specific.put("documentContent", persona.data());
        }
        if (scenario.has(Trait.ADD_ON)) {
            var alike = !scenario.has(Trait.FACES_DIFFER);
            specific.put("iproov", members("passed", alike, "liveness", "PASSED"));
        }
        return specific;
    }
}
