package proofdesk.assure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import proofdesk.result.Fact;
import proofdesk.result.Fact.Field;
import proofdesk.result.Fact.Standing;
import proofdesk.result.Located;
import proofdesk.result.Outcome;
import proofdesk.result.Source;

/**
 * What a report tells of person and document. Only an accepted check's final result is confirmed; whatever else was
 * read is no identity (contract assure 16.6).
 *
 * @param finalResult the same members whatever the provider (contract assure 12)
 * @param asRead where else values stand, the best place first
 */
record Facts(Located finalResult, Outcome outcome, List<Located> asRead) {

    private static final List<Field> PERSON = List.of(
            Field.FIRST_NAME,
            Field.LAST_NAME,
            Field.DATE_OF_BIRTH,
            Field.GENDER,
            Field.NATIONALITY,
            Field.PERSONAL_IDENTIFICATION_NUMBER,
            Field.SOCIAL_SECURITY_NUMBER,
            Field.HEALTH_NUMBER,
            Field.TAX_NUMBER);
    private static final List<Field> DOCUMENT = List.of(
            Field.DOCUMENT_TYPE,
            Field.DOCUMENT_NUMBER,
            Field.ISSUING_COUNTRY,
            Field.ISSUING_AUTHORITY,
            Field.DATE_OF_ISSUE,
            Field.DATE_OF_EXPIRY);
    private static final Map<Field, List<String>> MEMBERS = Map.ofEntries(
            Map.entry(Field.FIRST_NAME, List.of("firstName")),
            Map.entry(Field.LAST_NAME, List.of("lastName")),
            Map.entry(Field.DATE_OF_BIRTH, List.of("dateOfBirth")),
            Map.entry(Field.GENDER, List.of("gender")),
            Map.entry(Field.NATIONALITY, List.of("nationality")),
            // Paper has a name of its own for it (contract assure 10.5)
            Map.entry(Field.PERSONAL_IDENTIFICATION_NUMBER, List.of("personalIdentificationNumber", "personalNumber")),
            Map.entry(Field.SOCIAL_SECURITY_NUMBER, List.of("socialSecurityNumber")),
            Map.entry(Field.HEALTH_NUMBER, List.of("healthNumber")),
            Map.entry(Field.TAX_NUMBER, List.of("taxNumber")),
            Map.entry(Field.DOCUMENT_TYPE, List.of("documentType")),
            Map.entry(Field.DOCUMENT_NUMBER, List.of("documentNumber")),
            Map.entry(Field.ISSUING_COUNTRY, List.of("issuingCountry")),
            Map.entry(Field.ISSUING_AUTHORITY, List.of("issuingAuthority")),
            Map.entry(Field.DATE_OF_ISSUE, List.of("dateOfIssue")),
            Map.entry(Field.DATE_OF_EXPIRY, List.of("dateOfExpiry")));

    /** Whether a member of this name holds a fact, not a finding. */
    static boolean knows(String member) {
        return MEMBERS.values().stream().anyMatch(names -> names.contains(member));
    }

    List<Fact> person() {
        return facts(PERSON);
    }

    List<Fact> document() {
        return facts(DOCUMENT);
    }

    /** All places, each with what it says; those that say nothing are left out. */
    List<Source> sources(Function<Located, Source.Kind> kindOf) {
        return Stream.concat(
                        Stream.of(source(Source.Kind.RESULT, finalResult, finalStanding())),
                        asRead.stream().map(place -> source(kindOf.apply(place), place, Standing.READ_ONLY)))
                .filter(source -> !source.facts().isEmpty())
                .toList();
    }

    private static Source source(Source.Kind kind, Located place, Standing standing) {
        return new Source(
                kind,
                Stream.concat(PERSON.stream(), DOCUMENT.stream())
                        .flatMap(field -> values(place, field, standing).limit(1))
                        .toList());
    }

    private List<Fact> facts(List<Field> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(
                                values(finalResult, field, finalStanding()),
                                asRead.stream().flatMap(place -> values(place, field, Standing.READ_ONLY)))
                        .limit(1))
                .toList();
    }

    private Standing finalStanding() {
        return outcome == Outcome.ACCEPTED ? Standing.CONFIRMED : Standing.READ_ONLY;
    }

    private static Stream<Fact> values(Located place, Field field, Standing standing) {
        return MEMBERS.getOrDefault(field, List.of()).stream()
                .map(place::at)
                .filter(value -> !value.text().isBlank())
                .map(value -> new Fact(field, value.text(), standing, value.pointer()));
    }
}
