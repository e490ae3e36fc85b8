package proofdesk.sandbox;

import static proofdesk.sandbox.Provider.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Electronic IDentification (contract assure 10.3, 11; seed 001). */
final class Eid implements VideoIdentification {

    private static final String UNATTENDED = "unattended";
    private static final String ATTENDED = "attended";

    @Override
    public String alias() {
        return "eid";
    }

    @Override
    public List<String> processTypes() {
        return List.of("substantial", UNATTENDED, ATTENDED);
    }

    @Override
    public boolean startsItself(String processType) {
        return processType.equals(ATTENDED);
    }

    @Override
    public boolean reviewed(String processType) {
        return processType.equals(ATTENDED) || processType.equals(UNATTENDED);
    }

    @Override
    public List<Scenario> scenarios() {
        var cases = cases();
        cases.only(UNATTENDED, ATTENDED)
                .add("accepted.by-agent", "An agent approves by themselves; no page needs to be opened.", Trait.AGENT)
                .add(
                        "rejected.by-agent",
                        "An agent rejects by themselves what the machine found in order.",
                        Trait.AGENT);
        return cases.all();
    }

    @Override
    public Map<String, Object> specific(Store.Process process, Scenario scenario, Persona persona) {
        var specific = new LinkedHashMap<String, Object>();
        specific.put("ocr", EidReport.ocr(process, scenario, persona));
        if (reviewed(process.order.processType()) && process.ended()) {
            var approved = process.status.equals("accepted");
            specific.put(
                    "manualApproval",
                    members(
                            "result",
                            approved ? "approved" : "rejected",
                            "agent",
                            "Agent Sandbox",
                            "reason",
                            process.remark));
        }
        return specific;
    }
}
