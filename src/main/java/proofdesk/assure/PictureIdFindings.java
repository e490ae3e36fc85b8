package proofdesk.assure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.Outcome;
import proofdesk.result.Similarity;
import proofdesk.result.State;

/** Everything a report says was found, in the vendor's order, then what it leaves unsaid (contract assure 10.2). */
final class PictureIdFindings {

    static final String UNDERAGE = "notUnderage";
    private static final String FACES = "selfieAndDocumentMatch";

    /** The checks there usually are, with the vendor's labels. */
    private static final Map<String, String> USUAL = new LinkedHashMap<>();

    /** Without these a document cannot be judged, which is then a rejection (seed 000: rejected). */
    static final Map<String, String> KEY_DATA = new LinkedHashMap<>();

    static {
        KEY_DATA.put("documentNumber", "Document number");
        KEY_DATA.put("dateOfBirth", "Date of birth");
        USUAL.put("notTamperedDocument", "Not tampered document");
        USUAL.put("nonExpired", "Document not expired");
        USUAL.put(UNDERAGE, "Not underage");
        USUAL.put("notBlackAndWhite", "Not black & white copy");
        USUAL.put("dataIntegrity", "Data integrity");
        USUAL.put(FACES, "Selfie and photo in the document match");
    }

    private final Located raw;
    private final Located document;
    private final Outcome outcome;
    private final List<Finding> findings = new ArrayList<>();

    private PictureIdFindings(Located raw, Outcome outcome) {
        this.raw = raw;
        this.document = raw.at("providerSpecific").at("document");
        this.outcome = outcome;
    }

    static List<Finding> of(Located raw, Outcome outcome) {
        var all = new PictureIdFindings(raw, outcome);
        all.checks();
        all.selfie();
        all.findings.addAll(FailReason.of(raw));
        all.cancellation();
        all.missing();
        return all.findings;
    }

    private void checks() {
        var checks = document.at("securityChecks");
        if (checks.json().isObject()) {
            checks.members().forEach(this::check);
        } else if (checks.present()) {
            remark(checks); // a shape nobody has told us
        }
    }

    /** A check has {@code passed}, a comparison {@code similarityLevel}; anything else is shown as it came. */
    private void check(Located check) {
        var label = label(check);
        var level = check.at("similarityLevel");
        var passed = check.at("passed");
        var comparison = level.json().isString() && !level.text().isBlank();
        var judgement = State.of(passed.json()) != State.NOT_REPORTED;
        if (comparison) {
            findings.add(
                    new Finding.Match(check.name(), label, Similarity.of(level.text()), level.text(), level.pointer()));
        }
        if (judgement) {
            findings.add(new Finding.Check(check.name(), label, State.of(passed.json()), check.pointer()));
        }
        if (!comparison && !judgement && (check.present() || !USUAL.containsKey(check.name()))) {
            if (check.json().isObject() && !check.json().path("passed").isMissingNode() && !passed.present()) {
                findings.add(new Finding.Check(check.name(), label, State.NOT_REPORTED, check.pointer()));
            } else {
                remark(check);
            }
        }
    }

    private void selfie() {
        var selfie = raw.at("providerSpecific").at("selfie");
        var status = selfie.at("status");
        if (selfie.json().isObject()) {
            if (status.present() && !status.text().equalsIgnoreCase("SUCCESS")) {
                findings.add(new Finding.Remark("selfie", "selfie", AsText.of(status.json()), status.pointer()));
            }
        } else if (selfie.present()) {
            remark(selfie);
        }
    }

    private void cancellation() {
        if (outcome == Outcome.CANCELED) { // which at PictureID is always the person's doing (seed 000)
            var status = raw.at("status");
            findings.add(new Finding.Remark("status", "status", status.text(), status.pointer()));
        }
    }

    /** Only once a document was looked at: before that, nothing is missing yet. */
    private void missing() {
        if (!document.json().isObject()) {
            return;
        }
        var withSelfie = raw.at("processType").text().equals("documentSelfie");
        USUAL.forEach((key, label) -> {
            var expected = withSelfie || !key.equals(FACES);
            if (expected && findings.stream().noneMatch(finding -> finding.key().equals(key))) {
                findings.add(new Finding.Missing(key, label));
            }
        });
        if (outcome == Outcome.REJECTED) {
            KEY_DATA.forEach((key, label) -> {
                if (document.at(key).text().isBlank()
                        && document.at("subject").at(key).text().isBlank()) {
                    findings.add(new Finding.Missing(key, label));
                }
            });
        }
    }

    private void remark(Located as) {
        findings.add(new Finding.Remark(as.name(), label(as), AsText.of(as.json()), as.pointer()));
    }

    private static String label(Located finding) {
        var name = finding.at("name");
        return name.json().isString() && !name.text().isBlank() ? name.text() : finding.name();
    }
}
