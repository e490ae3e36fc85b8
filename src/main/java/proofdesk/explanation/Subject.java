package proofdesk.explanation;

import java.util.Set;

/** What a finding is about. */
public enum Subject {
    DOCUMENT(
            "notTamperedDocument",
            "nonExpired",
            "notBlackAndWhite",
            "notBWCopy",
            "dataIntegrity",
            "sidesMatch",
            "feature",
            "documentNumber",
            "verification",
            "mrz",
            "mrzChecksum",
            "mrzVerification",
            "documentVerification",
            "passive",
            "clone",
            "generalDocument"),
    PERSON("notUnderage", "dateOfBirth", "personStatus", "answer", "screeningMatch"),
    FACE(
            "selfieAndDocumentMatch",
            "similarityScore",
            "similarityLevel",
            "similarity",
            "similarityNotAsked",
            "matching",
            "live",
            "liveNotAsked",
            "livenessDetected",
            "liveness",
            "notFaceSpoofing",
            "facialSimilarity",
            "iProov",
            "selfie"),
    PROCESS(
            "failReason",
            "errors",
            "status",
            "manualApproval",
            "contradiction",
            "manualCheck",
            "disagreed",
            "rejectReason",
            "resultComment"),
    /** A key we do not know. */
    OTHER;

    private final Set<String> keys;

    Subject(String... keys) {
        this.keys = Set.of(keys);
    }

    /** By the vendor's own key; what stands behind a dot is about the same as what stands before it. */
    public static Subject of(String key) {
        var first = first(key);
        for (var subject : values()) {
            if (subject.keys.contains(first)) {
                return subject;
            }
        }
        return OTHER;
    }

    static String first(String key) {
        return key.indexOf('.') < 0 ? key : key.substring(0, key.indexOf('.'));
    }
}
