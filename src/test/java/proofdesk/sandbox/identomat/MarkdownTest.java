package proofdesk.sandbox.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | <p>plain</p>",
                "**bold** and *soft* and _soft_ | <p><strong>bold</strong> and <em>soft</em> and <em>soft</em></p>",
                "2 * 3 * 4 and snake_case_name | <p>2 * 3 * 4 and snake_case_name</p>",
                "`a*b*c` | <p><code>a*b*c</code></p>",
                "# Title | <h2>Title</h2>",
                "[us](https://a.example/x?y=1) | <p><a rel=\"noopener noreferrer\" href=\"https://a.example/x?y=1\" target=\"_blank\">us</a></p>",
                "![a *cat*](https://a.example/cat.png) | <p>a <em>cat</em></p>"
            })
    void theLittleThatIsKnownIsDrawn(String markdown, String html) {
        assertThat(Markdown.html(markdown)).isEqualTo(html);
    }

    @Test
    void listsAndParagraphsAreDrawn() {
        assertThat(inOneLine("One\ntwo\n\n- a\n- b\n\n1. c"))
                .isEqualTo("<p>One<br>two</p><ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>");
        assertThat(inOneLine("Bring:\n- a")).isEqualTo("<p>Bring:</p><ul><li>a</li></ul>");
        assertThat(Markdown.html("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "[x](https://a.example/\"onclick=\"alert(1))",
                "<img src=x onerror=alert(1)>",
                "**<b onclick=x>**"
            })
    void nothingElseBecomesMarkup(String hostile) {
        assertThat(Markdown.html(hostile).replaceAll("</?(p|strong|em|code)>", ""))
                .doesNotContain("<script", "<img", "<b ", "javascript:alert(1)\"", "\"onclick");
    }

    private static String inOneLine(String markdown) {
        return Markdown.html(markdown).replace("\n", "");
    }
}
