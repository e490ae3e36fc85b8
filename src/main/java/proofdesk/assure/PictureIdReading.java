package proofdesk.assure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Similarity;

/** A report of PictureID: the document with its named checks, and the selfie (contract assure 10.2). */
final class PictureIdReading extends Reading {

    private static final String UNDERAGE = "notUnderage";
    private static final String FACES = "selfieAndDocumentMatch";

    /** The checks there usually are, with the vendor's labels. */
    private static final Map<String, String> USUAL = new LinkedHashMap<>();

    /** Without these a document cannot be judged, which is then a rejection (seed 000: rejected). */
    private static final Map<String, String> KEY_DATA = new LinkedHashMap<>();

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

    private final Located document = specific.at("document");
    private final Located subject = document.at("subject");
    private final Located selfie = specific.at("selfie");
    private final boolean withSelfie = raw.at("processType").text().equals("documentSelfie");

    PictureIdReading(Located raw, Outcome outcome) {
        super(raw, outcome);
    }

    @Override
    List<Located> asRead() {
        return List.of(subject, document);
    }

    @Override
    void find(Findings findings) {
        findings.checks(document.at("securityChecks"), USUAL.keySet(), "passed");
        if (!selfie.json().isObject()) {
            findings.remark(selfie);
        } else if (!selfie.at("status").text().equalsIgnoreCase("SUCCESS")
                && selfie.at("status").present()) {
            findings.remark("selfie", selfie.at("status"));
        } else {
            findings.understood(selfie.at("status"));
        }
    }

    /** Only once a document was looked at: before that, nothing is missing yet. */
    @Override
    void miss(Findings findings) {
        if (!document.json().isObject()) {
            return;
        }
        var usual = new LinkedHashMap<>(USUAL);
        if (!withSelfie) {
            usual.remove(FACES);
        }
        findings.missing(usual);
        if (outcome == Outcome.REJECTED) {
            KEY_DATA.forEach((key, label) -> {
                if (document.at(key).text().isBlank() && subject.at(key).text().isBlank()) {
                    findings.missing(key, label);
                }
            });
        }
    }

    /** Under age, faces too unlike, or key data unreadable; another failed check alone would be inconclusive. */
    @Override
    boolean rejects(Finding finding) {
        var underage = failed(finding) && finding.key().equals(UNDERAGE);
        var unlike = finding instanceof Finding.Match match
                && (match.level() == Similarity.LOW || match.level() == Similarity.VERY_LOW);
        var unreadable = finding instanceof Finding.Missing && KEY_DATA.containsKey(finding.key());
        return underage || unlike || unreadable;
    }

    /** Why a process failed, who ended it, what was wrong with the selfie; not what the document's checks remark. */
    @Override
    boolean told(Finding finding) {
        return super.told(finding) && !finding.pointer().startsWith(document.pointer() + "/");
    }

    @Override
    Set<MediaKind> taken() {
        return withSelfie
                ? Set.of(MediaKind.FRONT, MediaKind.BACK, MediaKind.SELFIE)
                : Set.of(MediaKind.FRONT, MediaKind.BACK);
    }

    @Override
    void draw(Pictures pictures) {
        pictures.draw(MediaKind.FRONT, "photo", true, subject.at("photo"));
        pictures.draw(MediaKind.FRONT, "signature", true, subject.at("signature"));
        pictures.draw(MediaKind.SELFIE, "selfie", true, selfie);
    }
}
