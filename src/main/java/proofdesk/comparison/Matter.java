package proofdesk.comparison;

import java.util.List;
import java.util.stream.Stream;
import proofdesk.result.Fact.Field;

/** What can be compared, and the fields that tell of it, in the order in which they are read. */
public enum Matter {
    NAME(Field.FIRST_NAME, Field.LAST_NAME),
    /** As the person's own script writes it. */
    LOCAL_NAME(Field.LOCAL_FIRST_NAME, Field.LOCAL_MIDDLE_NAME, Field.LOCAL_LAST_NAME),
    DATE_OF_BIRTH(Field.DATE_OF_BIRTH),
    GENDER(Field.GENDER),
    NATIONALITY(Field.NATIONALITY),
    PERSONAL_NUMBER(Field.PERSONAL_IDENTIFICATION_NUMBER),
    DOCUMENT_NUMBER(Field.DOCUMENT_NUMBER),
    ISSUING_COUNTRY(Field.ISSUING_COUNTRY),
    DATE_OF_ISSUE(Field.DATE_OF_ISSUE),
    DATE_OF_EXPIRY(Field.DATE_OF_EXPIRY),
    /** A check digit of the machine-readable zone, against the one that is computed. */
    CHECK_DIGIT;

    private final List<Field> fields;

    Matter(Field... fields) {
        this.fields = List.of(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    /** Whether it belongs to one document, so that another document may well say something else. */
    boolean ofDocument() {
        return Stream.of(DOCUMENT_NUMBER, ISSUING_COUNTRY, DATE_OF_ISSUE, DATE_OF_EXPIRY)
                .anyMatch(this::equals);
    }
}
