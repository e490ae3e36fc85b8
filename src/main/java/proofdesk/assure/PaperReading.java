package proofdesk.assure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Source;
import proofdesk.result.State;

/**
 * A report of Signicat Paper: what is printed on the document, what its machine-readable zone says, and whether they
 * agree (contract assure 10.5).
 */
final class PaperReading extends Reading {

    private static final Map<String, State> WORDS = Map.of("valid", State.PASSED, "invalid", State.FAILED);

    private final Located mrz = specific.at("mrz");

    PaperReading(Located raw, Outcome outcome) {
        super(raw, outcome);
    }

    @Override
    List<Located> asRead() {
        return List.of(mrz, specific.at("features"));
    }

    @Override
    Source.Kind kindOf(Located place) {
        return place.pointer().equals(mrz.pointer()) ? Source.Kind.ZONE : Source.Kind.PRINT;
    }

    @Override
    void find(Findings findings) {
        verification(findings);
        eachOf(specific.at("mrzChecksum"), findings);
        eachOf(specific.at("mrzVerification"), findings);
        Told.by(specific.at("errors")).forEach(findings::add);
        AnyShape.find(
                specific, findings, "verification", "mrzChecksum", "mrzVerification", "errors", "mrz", "features");
        AnyShape.findStrangers(raw, findings);
    }

    /** Its status is a boolean in words (contract assure 16.11). */
    private void verification(Findings findings) {
        var verification = specific.at("verification");
        var status = verification.at("status");
        if (status.present()) {
            var type = verification.at("type").text();
            findings.understood(verification.at("type"));
            findings.check(verification.name(), type.isBlank() ? verification.name() : type, status, WORDS);
        } else {
            findings.remark(verification);
        }
    }

    /** The same kind of check for several values, each under the value's name. */
    private static void eachOf(Located checks, Findings findings) {
        if (!checks.json().isObject()) {
            findings.remark(checks);
        }
        checks.members().forEach(value -> findings.check(checks.name(), value.name(), value, WORDS));
    }

    @Override
    void miss(Findings findings) {
        if (judged()
                && specific.json().isObject()
                && (!mrz.json().isObject() || mrz.json().isEmpty())) {
            findings.missing("mrz", "MRZ");
        }
    }

    /** Without a readable zone nothing can be decided. */
    @Override
    boolean doubts(Finding finding) {
        return super.doubts(finding) || finding instanceof Finding.Missing;
    }

    @Override
    Set<MediaKind> taken() {
        return Set.of(MediaKind.FRONT, MediaKind.BACK);
    }
}
