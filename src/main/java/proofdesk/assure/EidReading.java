package proofdesk.assure;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.State;

/**
 * A report of Electronic IDentification (contract assure 10.3): what was read and checked by itself, often before the
 * end, and what an agent decided, whose shape is not published.
 */
class EidReading extends Reading {

    private static final String FEATURE = "feature";
    private static final Map<String, String> USUAL = new LinkedHashMap<>();

    static {
        USUAL.put("nonExpired", "nonExpired");
        USUAL.put("notUnderage", "notUnderage");
        USUAL.put("dataIntegrity", "dataIntegrity");
        USUAL.put("livenessDetected", "livenessDetected");
        USUAL.put("notFaceSpoofing", "notFaceSpoofing");
        USUAL.put("notBWCopy", "notBWCopy"); // sidesMatch is for documents with two sides only
    }

    private final Located ocr = specific.at("ocr");
    /** Only its name is known, not its place (contract assure 10.3). */
    private final Located agent = Stream.of(specific, ocr, raw)
            .map(place -> place.at("manualApproval"))
            .filter(Located::present)
            .findFirst()
            .orElse(specific.at("manualApproval"));

    EidReading(Located raw, Outcome outcome) {
        super(raw, outcome);
    }

    @Override
    List<Located> asRead() {
        return ocr.json().isObject() ? List.of(ocr) : super.asRead();
    }

    @Override
    void find(Findings findings) {
        if (ocr.json().isObject()) {
            var checks = ocr.at("securityChecks");
            if (checks.present()) {
                findings.checks(checks, USUAL.keySet(), "valid");
            }
            features().forEach(feature -> feature(feature, findings));
            findings.match("similarityScore", "similarityScore", ocr.at("similarityScore"));
            // the same name twice, here as a text (contract assure 16.11)
            findings.check("liveness", "livenessDetected", ocr.at("livenessDetected"));
            AnyShape.find(specific, findings, "ocr", agent.name());
        } else {
            AnyShape.find(specific, findings, agent.name());
        }
        findings.told(agent);
        AnyShape.findStrangers(raw, findings);
    }

    private List<Located> features() {
        var features = ocr.at("features");
        return features.json().isArray() ? features.elements().toList() : List.of(features);
    }

    private static void feature(Located feature, Findings findings) {
        var found = State.of(feature.at("found").json());
        findings.understood(feature.at("side"));
        if (found == State.NOT_REPORTED) {
            findings.remark(feature);
        } else {
            findings.add(new Finding.Check(FEATURE, Findings.label(feature), found, feature.pointer()));
        }
    }

    @Override
    void miss(Findings findings) {
        if (judged() && ocr.json().isObject()) {
            findings.missing(USUAL);
        }
        var byAgent =
                Set.of("unattended", "attended").contains(raw.at("processType").text());
        if (byAgent && !agent.present() && (judged() || (!outcome.isFinal() && specific.present()))) {
            findings.missing(agent.name(), agent.name());
        }
    }

    /** A security check that does not hold; a feature that is not found only raises doubts. */
    @Override
    boolean rejects(Finding finding) {
        return failed(finding) && !finding.key().equals(FEATURE);
    }

    /** A face not alike enough, or a feature that is not found. */
    @Override
    boolean doubts(Finding finding) {
        return weak(finding) || (failed(finding) && finding.key().equals(FEATURE));
    }

    @Override
    Set<MediaKind> taken() {
        return EnumSet.allOf(MediaKind.class);
    }

    /** It compares the sides of those documents only that have two (contract assure 10.3). */
    @Override
    boolean hasTwoSides() {
        return ocr.at("securityChecks").at("sidesMatch").present();
    }

    /** Also where something should have been and was not found, if that is told. */
    @Override
    void draw(Pictures pictures) {
        for (var feature : features()) {
            var missing = State.of(feature.at("found").json()) == State.FAILED;
            var box = feature.at("bbox");
            switch (feature.at("side").text()) {
                case "data", "front" -> pictures.draw(MediaKind.FRONT, Findings.label(feature), !missing, box);
                case "back" -> pictures.draw(MediaKind.BACK, Findings.label(feature), !missing, box);
                default -> {} // on a side nobody has told us of
            }
        }
    }
}
