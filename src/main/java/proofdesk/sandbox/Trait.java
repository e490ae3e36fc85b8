package proofdesk.sandbox;

/** What is the matter with a document or a report in a scenario. */
enum Trait {
    UNREADABLE,
    UNDERAGE,
    TAMPERED,
    EXPIRED,
    BLACK_AND_WHITE,
    INCONSISTENT,
    /** Accepted, and yet without a final result (contract assure 12). */
    NO_FINAL_RESULT,
    /** Checks and members nobody has heard of (contract assure 16, 33). */
    UNHEARD_OF
}
