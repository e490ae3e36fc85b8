package proofdesk.sandbox;

import java.util.List;
import java.util.Map;

/** Signicat VideoID, the successor of Electronic IDentification; its reports are assumed to be alike (contract 6.1). */
final class VideoId implements Provider {

    @Override
    public String alias() {
        return "signicatvideoid";
    }

    @Override
    public List<String> processTypes() {
        return List.of("substantial", "high", "hybrid", "substantialFullyAuto");
    }

    @Override
    public boolean selfie(String processType) {
        return true;
    }

    @Override
    public boolean mindsSilence() {
        return true;
    }

    @Override
    public boolean portrait() {
        return true;
    }

    @Override
    public boolean video(String processType) {
        return true;
    }

    @Override
    public DocumentTypes.Listing documents() {
        return DocumentTypes.Listing.NUMBERED;
    }

    @Override
    public List<Scenario> scenarios() {
        return Eid.cases(this).all();
    }

    @Override
    public Map<String, Object> specific(Store.Process process, Scenario scenario, Persona persona) {
        return Provider.members("ocr", EidReport.ocr(process, scenario, persona));
    }

    @Override
    public Map<String, Object> failReason(Scenario scenario) {
        return Eid.reason(scenario);
    }

    @Override
    public Map<String, Object> dataFiles(Map<String, Object> report) {
        return Eid.files(report);
    }

    @Override
    public String pictureSuffix() {
        return ".jpeg";
    }
}
