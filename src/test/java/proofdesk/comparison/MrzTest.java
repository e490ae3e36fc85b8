package proofdesk.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.comparison.Mrz.Digit;
import proofdesk.result.Fact;
import proofdesk.result.Fact.Field;
import tools.jackson.databind.json.JsonMapper;

/** The specimens are those of ICAO 9303, parts 4 to 6. */
class MrzTest {

    private static final String SEED = "20";
    private static final String TD3 =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";
    private static final String TD1 =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(strings = {TD1, TD2, TD3})
    void theSpecimensAreReadAndTheirDigitsHold(String text) {
        var zone = Mrz.of(text).orElseThrow();
        assertThat(zone.lastName()).isEqualTo("ERIKSSON");
        assertThat(zone.firstName()).isEqualTo("ANNA MARIA");
        assertThat(zone.nationality()).isEqualTo("UTO");
        assertThat(zone.issuer()).isEqualTo("UTO");
        assertThat(zone.birth()).isEqualTo("740812");
        assertThat(zone.expiry()).isEqualTo("120415");
        assertThat(zone.sex()).isEqualTo("F");
        assertThat(zone.number()).isIn("L898902C3", "D23145890");
        assertThat(zone.wrong()).isEmpty();
        assertThat(zone.toString()).doesNotContain("ERIKSSON");
        assertThat(Mrz.of(text.replace("\n", "")).orElseThrow().lastName())
                .as("without breaks")
                .isEqualTo("ERIKSSON");
    }

    @Test
    void aNumberThatIsTooLongGoesOnInTheOptionalData() {
        var line = "I<UTOD23145890<7349<<<<<<<<<<<";
        var zone = Mrz.of(line + "\n7408122F1204159UTO<<<<<<<<<<<0\nERIKSSON<<ANNA<MARIA<<<<<<<<<<")
                .orElseThrow();
        assertThat(zone.number()).isEqualTo("D23145890734");
        assertThat(zone.wrong()).extracting(Digit::of).doesNotContain(Field.DOCUMENT_NUMBER);
    }

    @Test
    void aDigitThatDoesNotHoldIsNamed() {
        var zone = Mrz.of(TD3.replace("7408122F", "7408125F")).orElseThrow();
        assertThat(zone.wrong()).contains(new Digit(Field.DATE_OF_BIRTH, '5', '2'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P<UTOERIKSSON<<ANNA<MARIA",
                "IDGEO00IB12345<<<\n7911252F3108025GEO",
                "L898902C36UTO7408122F1204159ZE184226B<<<<<10\nP<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
                "P<UTOERIKSSON<<ÅNNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
            })
    void whatIsNoZoneIsNone(String text) {
        assertThat(Mrz.of(text)).isEmpty();
    }

    @Property(tries = 1000, seed = SEED)
    void nothingMakesItStumble(@ForAll @StringLength(max = 100) String text, @ForAll("zoneLike") String like) {
        Mrz.of(text);
        Mrz.of(like);
    }

    @Property(tries = 300, seed = SEED)
    void noFigureCanBeAnotherUnnoticed(
            @ForAll @IntRange(max = 27) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        var line = TD3.split("\n");
        var letters = line[1].toCharArray();
        if (!Character.isDigit(letters[place]) || (place >= 10 && place <= 12)) {
            return;
        }
        letters[place] = (char) ('0' + (letters[place] - '0' + by) % 10);
        assertThat(Mrz.of(line[0] + "\n" + new String(letters)).orElseThrow().wrong())
                .isNotEmpty();
    }

    @Test
    void zonesAreFoundWhereverTheyStandInAReport() {
        var report = JsonMapper.shared().createObjectNode();
        report.putObject("person").put("mrz", TD1).put("name", "Anna");
        report.putArray("lines").add(TD3.split("\n")[0]).add(TD3.split("\n")[1]);
        var zones = Zones.in(report, TODAY);
        assertThat(zones).extracting(Zones.Zone::pointer).containsExactly("/lines", "/person/mrz");
        assertThat(zones.getFirst().source().facts())
                .extracting(Fact::field, Fact::value)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Field.DATE_OF_BIRTH, "1974-08-12"),
                        org.assertj.core.groups.Tuple.tuple(Field.DATE_OF_EXPIRY, "2012-04-15"),
                        org.assertj.core.groups.Tuple.tuple(Field.DOCUMENT_NUMBER, "L898902C3"));
    }

    @Provide
    Arbitrary<String> zoneLike() {
        return Arbitraries.strings()
                .withChars("AZ09<MFX\n ")
                .ofMinLength(60)
                .ofMaxLength(92)
                .map(text -> "P" + text);
    }
}
