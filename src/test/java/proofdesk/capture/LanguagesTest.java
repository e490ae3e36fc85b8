package proofdesk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void allLanguagesSayTheSameThingsInTheirOwnWords() {
        var languages = new Languages();
        var english = languages.in(Locale.ENGLISH);
        for (var tag : Languages.ALL.keySet()) {
            var own = languages.in(Locale.forLanguageTag(tag));
            assertThat(new TreeSet<>(own.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
            for (var key : own.keySet()) {
                assertThat(own.getString(key)).as("%s in %s", key, tag).isNotBlank();
                if (!tag.equals("en")) {
                    assertThat(own.getString(key)).as("%s in %s", key, tag).isNotEqualTo(english.getString(key));
                }
            }
        }
    }
}
