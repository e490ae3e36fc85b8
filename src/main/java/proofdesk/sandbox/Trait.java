package proofdesk.sandbox;

/** What is the matter with a document, a person or a report in a scenario. */
enum Trait {
    UNREADABLE,
    UNDERAGE,
    TAMPERED,
    EXPIRED,
    BLACK_AND_WHITE,
    INCONSISTENT,
    NOT_LIVE,
    SPOOFED,
    /** Front and back are not of one document. */
    SIDES_DIFFER,
    /** A thumb covers one mark that should be seen. */
    MARK_HIDDEN,
    MARKS_HIDDEN,
    /** The faces are not those of one person, where a provider has no levels for that. */
    FACES_DIFFER,
    /** It cannot be told. */
    UNCLEAR,
    WITHOUT_MRZ,
    CHECKSUM,
    /** An error and nothing but it. */
    ERROR_ONLY,
    /** The agent decides at once and by themselves. */
    AGENT,
    /** Where it would be done at once: later. */
    LATER,
    /** With what a provider sells beside its main work. */
    ADD_ON,
    /** Words where numbers and truth values would do (contract assure 10.4, 16.11). */
    AS_TEXT,
    INACTIVE,
    BLOCKED,
    /** Accepted, and yet without a final result (contract assure 12). */
    NO_FINAL_RESULT,
    /** Checks and members nobody has heard of (contract assure 16, 33). */
    UNHEARD_OF
}
