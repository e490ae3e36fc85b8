package proofdesk.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    private static final List<String> COLLEAGUES = List.of("ada", "ada.long", "sam", "Åse Ødegård", "李雷");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@ada please look | ada",
                "ask @ada, or @sam. | ada sam",
                "@ada.long knows | ada.long",
                "@ada.long and @ada | ada ada.long",
                "@adam is somebody else | ''",
                "ada@ada.example | ''",
                "a mail to x@sam | ''",
                "(@sam) | sam",
                "@Åse Ødegård? | Åse Ødegård",
                "@李雷 看 | 李雷",
                "@SAM | ''",
                "nobody | ''"
            })
    void aColleagueIsNamedByAnAtAndTheWholeName(String text, String named) {
        assertThat(String.join(" ", Mentions.in(text, COLLEAGUES))).isEqualTo(named);
    }
}
