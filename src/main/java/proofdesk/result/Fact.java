package proofdesk.result;

/**
 * One value about the person or the document, and where the provider said it.
 *
 * @param value as it came; dates are {@code YYYY-MM-DD}, countries ISO 3166 alpha-3
 * @param pointer JSON Pointer into the raw report
 */
public record Fact(Field field, String value, Standing standing, String pointer) {

    public enum Field {
        FIRST_NAME,
        LAST_NAME,
        /** As the person's own script writes it. */
        LOCAL_FIRST_NAME,
        LOCAL_MIDDLE_NAME,
        LOCAL_LAST_NAME,
        DATE_OF_BIRTH,
        /** In whole years, on the day of the check. */
        AGE,
        PLACE_OF_BIRTH,
        GENDER,
        NATIONALITY,
        CITIZENSHIP,
        ADDRESS,
        EMAIL,
        PHONE,
        PERSONAL_IDENTIFICATION_NUMBER,
        SOCIAL_SECURITY_NUMBER,
        HEALTH_NUMBER,
        TAX_NUMBER,
        DOCUMENT_TYPE,
        DOCUMENT_NUMBER,
        ISSUING_COUNTRY,
        ISSUING_AUTHORITY,
        DATE_OF_ISSUE,
        DATE_OF_EXPIRY
    }

    /** How far a value may be relied on. */
    public enum Standing {
        /** Part of the provider's final result. */
        CONFIRMED,
        /** Read from the picture, never confirmed: no identity (contract assure 16.6). */
        READ_ONLY
    }

    @Override
    public String toString() {
        return "Fact[" + field + "]"; // the value is personal data
    }
}
