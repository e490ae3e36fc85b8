package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is judged or shown has words. */
class WordsTest {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vaadin-i18n.translations");

    @ParameterizedTest
    @MethodSource("keys")
    void everythingHasWords(String key) {
        assertThat(WORDS.getString("identomat." + key)).isNotBlank();
    }

    static Stream<String> keys() {
        return Stream.of(
                        Arrays.stream(Flag.values())
                                .flatMap(flag -> Stream.of("flag." + flag.word(), "flag." + flag.word() + ".meaning")),
                        Arrays.stream(Flag.Group.values()).map(group -> "group." + group),
                        Arrays.stream(Rule.values()).map(rule -> "rule." + rule),
                        Arrays.stream(Rule.Weight.values()).map(weight -> "weight." + weight))
                .flatMap(keys -> keys);
    }
}
