package proofdesk.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final String SEED = "20";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ingrid Marie van der Specimen | INGRID MARIE VAN DER SPECIMEN
            VAN DER SPECIMEN Ingrid Marie | Ingrid Marie van der Specimen
            Anne-Marie de Vries           | ANNE MARIE DE VRIES
            Anne-Marie de Vries           | DE VRIES ANNEMARIE
            Seán O'Brien                  | SEAN OBRIEN
            Seán O’Brien                  | O BRIEN SEAN
            Jörg Müller                   | JOERG MUELLER
            Jörg Müller                   | JORG MULLER
            Jörg Müller                   | MUELLER JORG
            Søren Ågård                   | SOEREN AAGAARD
            Bjørn Strauß                  | BJORN STRAUSS
            Łukasz Żółć                   | LUKASZ ZOLC
            Đorđe Petrović                | DORDE PETROVIC
            Þórður Æsir                   | THORDUR AESIR
            İbrahim Işık                  | IBRAHIM ISIK
            Peña                          | PENXXA
            Μαρία Παππά                   | ΜΑΡΙΑ ΠΑΠΠΑ
            Семён Соловьёв                | СЕМЕН СОЛОВЬЕВ
            مُحَمَّد                      | محمد
            MC DONALD                     | McDonald
            Ｉｎｇｒｉｄ                   | ingrid
            """)
    void oneNameInTwoWaysOfWritingIsOneName(String one, String other) {
        assertThat(Names.agree(one, other)).isTrue();
        assertThat(Names.agree(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Michael Jansen       | MICHAL JANSEN
            Ingrid Jansen        | INGRID MARIE JANSEN
            Ingrid Jansen        | INGRID JANSSEN
            Noel                 | NOL
            Ingrid Ingrid Jansen | INGRID JANSEN JANSEN
            Андрей               | АНДРЕИ
            राम                  | रमा
            Ingrid               | Ингрид
            ???                  | 李
            Ingrid               | ''
            """)
    void aLetterMoreOrLessIsAnotherName(String one, String other) {
        assertThat(Names.agree(one, other)).isFalse();
        assertThat(Names.agree(other, one)).isFalse();
    }

    @Test
    void aNameThatWasCutIsHowTheWholeOneBegins() {
        assertThat(Names.begins("Ingrid Marie Elisabeth van der Specimen", "VAN DER SPECIMEN INGRID MARIE ELI"))
                .isTrue();
        assertThat(Names.begins("Ingrid Marie Elisabeth van der Specimen", "VAN DER SPECIMEN INGRID MARIA ELI"))
                .isFalse();
    }

    @Test
    void aNameOfTenThousandPartsIsComparedAtOnce() {
        var long1 = "a b ".repeat(5000);
        assertThat(Names.agree(long1, long1.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(Names.agree(long1, long1 + "c")).isFalse();
    }

    @Property(tries = 500, seed = SEED)
    void whateverItIsItIsItself(
            @ForAll @StringLength(max = 60) String name, @ForAll @StringLength(max = 60) String two) {
        assertThat(Names.agree(name, name)).isTrue();
        assertThat(Names.agree(name, two)).isEqualTo(Names.agree(two, name));
    }

    @Property(tries = 500, seed = SEED)
    void orderCaseAndHyphensMakeNoDifference(@ForAll("parts") List<String> parts, @ForAll int order) {
        var shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, new Random(order));
        var name = String.join(" ", parts);
        assertThat(Names.agree(name, String.join(" ", shuffled).toUpperCase(Locale.ROOT)))
                .isTrue();
        assertThat(Names.agree(name, String.join("-", parts))).isTrue();
        assertThat(Names.agree(name, String.join("", parts))).isTrue();
    }

    @Property(tries = 500, seed = SEED)
    void oneOtherLetterMakesAnotherName(
            @ForAll("parts") List<String> parts,
            @ForAll @IntRange(max = 1000) int place,
            @ForAll @IntRange(min = 1, max = 25) int by) {
        var name = String.join(" ", parts).toCharArray();
        var at = place % name.length;
        if (name[at] == ' ') {
            return;
        }
        var other = Arrays.copyOf(name, name.length);
        other[at] = (char) ('a' + (name[at] - 'a' + by) % 26);
        assertThat(Names.agree(new String(name), new String(other))).isFalse();
    }

    @Provide
    Arbitrary<List<String>> parts() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
