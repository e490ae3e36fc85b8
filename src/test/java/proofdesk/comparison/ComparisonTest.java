package proofdesk.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import proofdesk.comparison.Disagreement.Variant;
import proofdesk.result.Fact;
import proofdesk.result.Fact.Field;
import proofdesk.result.Fact.Standing;
import proofdesk.result.Outcome;
import proofdesk.result.Source;
import proofdesk.result.Source.Kind;
import proofdesk.result.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {

    private static final Instant READ = Instant.parse("2026-11-21T10:00:00Z");
    private static final JsonNode NOTHING = JsonMapper.shared().createObjectNode();

    @Test
    void whereAllSayTheSameInTheirOwnWayThereIsNothing() {
        var result = source(Kind.RESULT, Field.FIRST_NAME, "Ingrid", Field.LAST_NAME, "van der Specimen");
        var zone = source(Kind.ZONE, Field.LAST_NAME, "VAN DER SPECIMEN", Field.FIRST_NAME, "INGRID");
        assertThat(between(told(NOTHING, result, zone), null)).isEmpty();
    }

    @Test
    void printAndZoneAreHeldAgainstEachOtherWithTheirPlaces() {
        var found = between(
                told(
                        NOTHING,
                        source(Kind.RESULT, Field.DATE_OF_BIRTH, "1988-02-29", Field.GENDER, "F"),
                        source(Kind.PRINT, Field.DATE_OF_BIRTH, "1988-02-28", Field.GENDER, "female"),
                        source(Kind.ZONE, Field.DATE_OF_BIRTH, "1988-02-29")),
                null);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.matter()).isEqualTo(Matter.DATE_OF_BIRTH);
            assertThat(values(one)).containsExactly("1988-02-29", "1988-02-28");
            assertThat(pointers(one.variants().getFirst()))
                    .containsExactly("/RESULT/DATE_OF_BIRTH", "/ZONE/DATE_OF_BIRTH");
            assertThat(pointers(one.variants().getLast())).containsExactly("/PRINT/DATE_OF_BIRTH");
            assertThat(one.toString()).doesNotContain("1988");
        });
    }

    @Test
    void aZoneKnowsNoCenturyAndCutsNames() {
        var result = source(
                Kind.RESULT,
                Field.DATE_OF_BIRTH,
                "1921-03-04",
                Field.LAST_NAME,
                "van der Specimen",
                Field.FIRST_NAME,
                "Ingrid Marie Elisabeth");
        var zone = source(
                Kind.ZONE,
                Field.DATE_OF_BIRTH,
                "2021-03-04",
                Field.LAST_NAME,
                "VAN DER SPECIMEN",
                Field.FIRST_NAME,
                "INGRID MARIE E"); // 16 + 2 + 14 would leave room
        assertThat(between(told(NOTHING, result, zone), null))
                .extracting(Disagreement::matter)
                .containsExactly(Matter.NAME);
        var full = source(
                Kind.ZONE, Field.LAST_NAME, "VAN DER SPECIMEN", Field.FIRST_NAME, "INGRID MARIE ELISABET"); // of 39
        assertThat(between(told(NOTHING, result, full), null)).isEmpty();
    }

    @Test
    void aZoneThatIsTextIsReadAndItsDigitsChecked() {
        var raw = JsonMapper.shared().createObjectNode();
        raw.put("mrz", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408125F1204159ZE184226B<<<<<10");
        var found = between(
                told(raw, source(Kind.RESULT, Field.LAST_NAME, "ERIKSEN", Field.FIRST_NAME, "ANNA MARIA")), null);
        assertThat(found)
                .extracting(Disagreement::matter)
                .containsExactly(Matter.NAME, Matter.CHECK_DIGIT, Matter.CHECK_DIGIT);
        assertThat(values(found.getFirst())).containsExactly("ANNA MARIA ERIKSEN", "ANNA MARIA ERIKSSON");
        assertThat(pointers(found.getFirst().variants().getLast())).containsExactly("/mrz");
        assertThat(found.get(1).fields()).containsExactly(Field.DATE_OF_BIRTH);
        assertThat(found.get(1).variants().getLast().origins()).containsExactly(new Origin.Computed());
    }

    @Test
    void whomStaffExpectIsHeldAgainstWhatWasRead() {
        var told = told(
                NOTHING,
                source(
                        Kind.RESULT,
                        Field.FIRST_NAME,
                        "INGRID MARIE",
                        Field.LAST_NAME,
                        "VAN DER SPECIMEN",
                        Field.DATE_OF_BIRTH,
                        "1988-02-29"));
        assertThat(between(told, expected("van der Specimen, Ingrid-Marie", LocalDate.of(1988, 2, 29))))
                .isEmpty();
        var found = between(told, expected("Ingrid van der Specimen", LocalDate.of(1988, 2, 28)));
        assertThat(found).extracting(Disagreement::matter).containsExactly(Matter.NAME, Matter.DATE_OF_BIRTH);
        assertThat(found.getFirst().variants().getLast().origins()).containsExactly(new Origin.Expected("sam", READ));
        assertThat(between(told, expected("", null))).isEmpty();
        assertThat(between(told(NOTHING, source(Kind.RESULT, Field.GENDER, "F")), expected("Ingrid", null)))
                .as("nothing was read to hold it against")
                .isEmpty();
    }

    @Test
    void anExpectedNameInThePersonsOwnScriptIsHeldAgainstThatOne() {
        var told = told(
                NOTHING,
                source(
                        Kind.RESULT,
                        Field.FIRST_NAME,
                        "DJORDJE",
                        Field.LAST_NAME,
                        "UZORKOVIC",
                        Field.LOCAL_FIRST_NAME,
                        "Ђорђе",
                        Field.LOCAL_LAST_NAME,
                        "Узорковић"));
        assertThat(between(told, expected("УЗОРКОВИЋ Ђорђе", null))).isEmpty();
        assertThat(between(told, expected("Узорковић Марко", null)))
                .extracting(Disagreement::matter)
                .containsExactly(Matter.LOCAL_NAME);
    }

    @Test
    void twoChecksAreHeldAgainstEachOtherAndOfTheDocumentOnlyWhereItIsTheSame() {
        var one = told(
                NOTHING,
                source(Kind.RESULT, Field.LAST_NAME, "JANSEN", Field.DOCUMENT_TYPE, "P", Field.DOCUMENT_NUMBER, "A1"));
        var passport = told(
                NOTHING,
                source(
                        Kind.RESULT,
                        Field.LAST_NAME,
                        "JANSSEN",
                        Field.DOCUMENT_TYPE,
                        "passport",
                        Field.DOCUMENT_NUMBER,
                        "A 2"));
        var card = told(
                NOTHING,
                source(Kind.RESULT, Field.LAST_NAME, "Jansen", Field.DOCUMENT_TYPE, "id", Field.DOCUMENT_NUMBER, "B3"));
        assertThat(new Comparison(one, List.of(card), Optional.empty()).disagreements())
                .isEmpty();
        var found = new Comparison(one, List.of(passport, card), Optional.empty()).disagreements();
        assertThat(found).extracting(Disagreement::matter).containsExactly(Matter.NAME, Matter.DOCUMENT_NUMBER);
        assertThat(found.getFirst().variants().getFirst().origins()).hasSize(2);
        assertThat(found.getFirst().variants().getLast().origins())
                .extracting(origin -> ((Origin.InReport) origin).verificationId())
                .containsExactly(passport.verificationId());
    }

    @Test
    void withoutATypeTheSameStateAndDayOfExpiryMakeADocumentTheSame() {
        var one = told(NOTHING, paper("NOR", "2033-06-01", "X1"));
        assertThat(matters(one, told(NOTHING, paper("NO", "2033-06-01", "X2"))))
                .containsExactly(Matter.DOCUMENT_NUMBER);
        assertThat(matters(one, told(NOTHING, paper("NOR", "2034-06-01", "X2"))))
                .isEmpty();
    }

    private static List<Matter> matters(Told one, Told other) {
        return new Comparison(one, List.of(other), Optional.empty())
                .disagreements().stream().map(Disagreement::matter).toList();
    }

    private static Source paper(String country, String expiry, String number) {
        return source(
                Kind.RESULT,
                Field.ISSUING_COUNTRY,
                country,
                Field.DATE_OF_EXPIRY,
                expiry,
                Field.DOCUMENT_NUMBER,
                number);
    }

    private static List<Disagreement> between(Told told, @Nullable Expectation expected) {
        return new Comparison(told, List.of(), Optional.ofNullable(expected)).disagreements();
    }

    private static Expectation expected(String name, @Nullable LocalDate birth) {
        return new Expectation(name, Optional.ofNullable(birth), "sam", READ, 1);
    }

    /** A check whose screen shows what the first of these says. */
    private static Told told(JsonNode raw, Source... sources) {
        var verdict = new Verdict(
                Outcome.ACCEPTED,
                "accepted",
                List.of(),
                sources[0].facts(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(sources));
        return new Told(UUID.randomUUID(), "provider", READ, verdict, raw);
    }

    private static Source source(Kind kind, Object... fieldsAndValues) {
        var facts = new ArrayList<Fact>();
        for (var i = 0; i < fieldsAndValues.length; i += 2) {
            var field = (Field) fieldsAndValues[i];
            facts.add(new Fact(
                    field, (String) fieldsAndValues[i + 1], Standing.CONFIRMED, "/" + kind + "/" + field.name()));
        }
        return new Source(kind, facts);
    }

    private static List<String> values(Disagreement one) {
        return one.variants().stream().map(Variant::value).toList();
    }

    private static List<String> pointers(Variant variant) {
        return variant.origins().stream()
                .map(origin -> ((Origin.InReport) origin).pointer())
                .toList();
    }
}
