package proofdesk.assure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import proofdesk.result.Fact;
import proofdesk.result.Fact.Field;
import proofdesk.result.Located;
import proofdesk.result.Outcome;

/**
 * What a report tells of person and document. Only an accepted check's final result is confirmed; whatever else was
 * read from the picture is no identity (contract assure 16.6).
 */
final class PictureIdFacts {

    private static final List<Field> PERSON = List.of(
            Field.FIRST_NAME,
            Field.LAST_NAME,
            Field.DATE_OF_BIRTH,
            Field.GENDER,
            Field.NATIONALITY,
            Field.PERSONAL_IDENTIFICATION_NUMBER);
    private static final List<Field> DOCUMENT = List.of(
            Field.DOCUMENT_TYPE,
            Field.DOCUMENT_NUMBER,
            Field.ISSUING_COUNTRY,
            Field.DATE_OF_ISSUE,
            Field.DATE_OF_EXPIRY);
    private static final Map<Field, String> MEMBERS = Map.ofEntries(
            Map.entry(Field.FIRST_NAME, "firstName"),
            Map.entry(Field.LAST_NAME, "lastName"),
            Map.entry(Field.DATE_OF_BIRTH, "dateOfBirth"),
            Map.entry(Field.GENDER, "gender"),
            Map.entry(Field.NATIONALITY, "nationality"),
            Map.entry(Field.PERSONAL_IDENTIFICATION_NUMBER, "personalIdentificationNumber"),
            Map.entry(Field.DOCUMENT_TYPE, "documentType"),
            Map.entry(Field.DOCUMENT_NUMBER, "documentNumber"),
            Map.entry(Field.ISSUING_COUNTRY, "issuingCountry"),
            Map.entry(Field.DATE_OF_ISSUE, "dateOfIssue"),
            Map.entry(Field.DATE_OF_EXPIRY, "dateOfExpiry"));

    private final Located finalResult;
    private final Located document;
    private final Fact.Standing finalStanding;

    PictureIdFacts(Located raw, Outcome outcome) {
        this.finalResult = raw.at("finalResult");
        this.document = raw.at("providerSpecific").at("document");
        this.finalStanding = outcome == Outcome.ACCEPTED ? Fact.Standing.CONFIRMED : Fact.Standing.READ_ONLY;
    }

    List<Fact> person() {
        return facts(PERSON, document.at("subject"));
    }

    List<Fact> document() {
        return facts(DOCUMENT, document);
    }

    private List<Fact> facts(List<Field> fields, Located asRead) {
        return fields.stream().flatMap(field -> fact(field, asRead).stream()).toList();
    }

    private Optional<Fact> fact(Field field, Located asRead) {
        var member = String.valueOf(MEMBERS.get(field));
        return told(field, finalResult.at(member), finalStanding)
                .or(() -> told(field, asRead.at(member), Fact.Standing.READ_ONLY));
    }

    private static Optional<Fact> told(Field field, Located value, Fact.Standing standing) {
        return value.text().isBlank()
                ? Optional.empty()
                : Optional.of(new Fact(field, value.text(), standing, value.pointer()));
    }
}
