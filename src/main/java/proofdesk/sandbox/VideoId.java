package proofdesk.sandbox;

import java.util.List;
import java.util.Map;

/** Signicat VideoID, the successor of Electronic IDentification; its reports are assumed to be alike (contract 6.1). */
final class VideoId implements VideoIdentification {

    @Override
    public String alias() {
        return "signicatvideoid";
    }

    @Override
    public List<String> processTypes() {
        return List.of("substantial", "high", "hybrid", "substantialFullyAuto");
    }

    @Override
    public List<Scenario> scenarios() {
        return cases().all();
    }

    @Override
    public Map<String, Object> specific(Store.Process process, Scenario scenario, Persona persona) {
        return Provider.members("ocr", EidReport.ocr(process, scenario, persona));
    }
}
