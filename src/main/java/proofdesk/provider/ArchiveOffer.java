package proofdesk.provider;

/** Whether a full-result archive can be had. */
public enum ArchiveOffer {
    AVAILABLE,
    /** The check has not ended. */
    NOT_FINISHED,
    /** It ended without a result (failed, canceled), so there is none. */
    NO_RESULT,
    /** The provider has no archives. */
    NOT_OFFERED
}
