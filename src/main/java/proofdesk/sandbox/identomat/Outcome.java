package proofdesk.sandbox.identomat;

import java.util.List;
import java.util.Set;

/**
 * How a session ends.
 *
 * @param result on the wire, in lower case
 * @param reason of a rejection; empty for none
 * @param description of the reason, for people; may be empty with a reason too
 */
record Outcome(String name, String result, String reason, String description, Set<Oddity> oddities, String shows) {

    /** What is special about it. */
    enum Oddity {
        FIELDS_MISMATCH,
        SCREENING_MATCHES,
        ADDRESS_DOCUMENTS,
        TRUSTED_RECORD,
        /** Hardly anything is known of the person. */
        SPARSE,
        OTHER_FACE,
        TAMPERED
    }

    static final String IN_PROGRESS = "in_progress";
    static final String DISAGREED = "disagreed_with_terms";
    static final String MANUAL_CHECK = "manual_check";

    static final List<Outcome> ALL = List.of(
            approved("all-passed", "Everything is in order."),
            approved(
                    "fields-mismatch",
                    "Approved, and yet person.status is FIELDS_MISMATCH: no failure.",
                    Oddity.FIELDS_MISMATCH),
            approved(
                    "screening-match",
                    "Approved with screening matches, whose details can be asked for.",
                    Oddity.SCREENING_MATCHES),
            approved(
                    "proof-of-address",
                    "Approved with general documents and the addresses read from them.",
                    Oddity.ADDRESS_DOCUMENTS),
            approved("trusted-record", "Approved with a record of a trusted database.", Oddity.TRUSTED_RECORD),
            approved("sparse", "Approved with hardly anything known of the person.", Oddity.SPARSE),
            rejected(
                    "face-mismatch",
                    "face_mismatch",
                    "The face does not match the one in the document",
                    "The selfie shows somebody else than the document.",
                    Oddity.OTHER_FACE),
            rejected(
                    "document-spoofing",
                    "document_spoofing_detected2",
                    "The document seems to be a copy",
                    "The reason is a word of the SDK, not proven as a reason of rejection.",
                    Oddity.TAMPERED),
            rejected(
                    "document-not-readable",
                    "document_not_readable",
                    "The document cannot be read",
                    "The reason is a word of the SDK, and nothing is known of the person.",
                    Oddity.SPARSE),
            rejected("no-description", "face_blurry", "", "A reason without any description."),
            rejected("no-reason", "", "", "No reason at all."),
            rejected("unheard-of", "reason_nobody_knows", "Something new", "A reason nobody has heard of."),
            new Outcome(
                    "identomat.manual-check.waiting",
                    MANUAL_CHECK,
                    "",
                    "",
                    Set.of(),
                    "An operator has to decide, on the operator's page: not final."),
            new Outcome(
                    "identomat.disagreed.with-terms", DISAGREED, "", "", Set.of(), "The person refused the agreement."),
            new Outcome(
                    "identomat.in-progress.abandoned",
                    IN_PROGRESS,
                    "",
                    "",
                    Set.of(),
                    "The person came back, and yet it stays in progress for ever."),
            new Outcome(
                    "identomat.unknown.result",
                    "under_review",
                    "",
                    "",
                    Set.of(),
                    "A result nobody has heard of: no client may take it for approval."));

    private static Outcome approved(String cause, String shows, Oddity... oddities) {
        return new Outcome("identomat.approved." + cause, "approved", "", "", Set.of(oddities), shows);
    }

    private static Outcome rejected(String cause, String reason, String description, String shows, Oddity... oddities) {
        return new Outcome("identomat.rejected." + cause, "rejected", reason, description, Set.of(oddities), shows);
    }

    boolean has(Oddity oddity) {
        return oddities.contains(oddity);
    }
}
