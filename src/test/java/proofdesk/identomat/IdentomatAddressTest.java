package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where calls and people go (contract identomat 8.25 and 8.26). */
class IdentomatAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://widget.identomat.com",
                "https://widget.identomat.com/",
                " https://widget.identomat.com// ",
                "https://widget.identomat.com/external-api",
                "https://widget.identomat.com/external-api/"
            })
    void trap25EachPathEndsWithOneSlashHoweverTheAddressIsWritten(String base) {
        for (var prefix : new String[] {"/external-api", "external-api/", "//external-api//"}) {
            var address = IdentomatAddress.of(base, properties(prefix, ""));
            assertThat(address.page("begin")).hasToString("https://widget.identomat.com/external-api/begin/");
            assertThat(address.page("result/card-front"))
                    .hasToString("https://widget.identomat.com/external-api/result/card-front/");
            assertThat(address.widget("abc")).hasToString("https://widget.identomat.com/?session_token=abc");
        }
    }

    @Test
    void trap26ThePrefixCanBeLeftOutForWhoeverNeedsThat() {
        assertThat(IdentomatAddress.of("https://widget.identomat.com", properties("", ""))
                        .page("begin"))
                .hasToString("https://widget.identomat.com/begin/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.example,https://id.example/?session_token=t",
        "https://id.example/w/,https://id.example/w/?session_token=t"
    })
    void peopleMayGoElsewhere(String widget, String expected) {
        assertThat(IdentomatAddress.of("https://internal.example", properties("/external-api", widget))
                        .widget("t"))
                .hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "widget.identomat.com", "ftp://x", "https://", "https://x?y", "javascript:x"})
    void whatIsNoAddressIsSaidAtTheStart(String base) {
        assertThatIllegalStateException()
                .isThrownBy(() -> IdentomatAddress.of(base, properties("/external-api", "")))
                .withMessageContaining("spring.http.serviceclient.identomat.base-url");
    }

    @Test
    void whoSetsNoneReachesIdentomatItself() {
        assertThat(IdentomatAddress.of(null, properties("/external-api", "")).page("begin"))
                .hasToString("https://widget.identomat.com/external-api/begin/");
    }

    private static IdentomatProperties properties(String prefix, String widget) {
        return new IdentomatProperties(
                "key",
                "",
                IdentomatProperties.SecretKeyEncoding.TEXT,
                "Authorization",
                "",
                prefix,
                widget,
                "",
                false,
                "screening",
                "personId",
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                1,
                Duration.ZERO,
                1);
    }
}
