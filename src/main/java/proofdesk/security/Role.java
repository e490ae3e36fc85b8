package proofdesk.security;

/** What a person may be at this desk; the token's claim names them in lower case. */
public final class Role {
    /** Opens dossiers, starts checks, sees results, erases. */
    public static final String STAFF = "STAFF";
    /** All that staff may, and the settings. */
    public static final String ADMIN = "ADMIN";
    /** Sees everything, changes nothing. */
    public static final String AUDITOR = "AUDITOR";

    /** For {@code @PreAuthorize} on what only looks. */
    public static final String MAY_LOOK = "hasAnyRole('STAFF', 'ADMIN', 'AUDITOR')";
    /** For {@code @PreAuthorize} on what changes something. */
    public static final String MAY_ACT = "hasAnyRole('STAFF', 'ADMIN')";

    private Role() {}
}
