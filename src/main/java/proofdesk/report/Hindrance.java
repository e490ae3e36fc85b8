package proofdesk.report;

/** Why there is no report of a check yet, or none any more. */
public enum Hindrance {
    /** Nobody has decided, or what was decided was taken back or returned. */
    NOT_DECIDED,
    /** It may still be taken back for a moment. */
    SETTLING,
    WAITS_FOR_SECOND,
    ERASED
}
