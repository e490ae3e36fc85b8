package proofdesk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Without a setting there is nothing a script of another origin could learn; with one, only what is for apps. */
class AppOriginsTest {

    private static final String OWN = "https://desk.example";

    @Test
    void withoutASettingNobodyMay() {
        assertThat(origins().getCorsConfiguration(asking("/c/token/app"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c/token/app", "/c/token/app/launch", "/c/token/app/verify", "/c/token/pictures/front"})
    void withOneItsScriptsAndOurOwnMay(String path) {
        var allowed = Objects.requireNonNull(origins("https://app.example").getCorsConfiguration(asking(path)));

        assertThat(allowed.getAllowedOrigins()).containsExactly("https://app.example", OWN);
        assertThat(allowed.checkOrigin("https://elsewhere.example")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c/token", "/c/token/pictures", "/return/token", "/c/token/apple"})
    void pagesForPersonsAreForNoScript(String path) {
        assertThat(origins("https://app.example").getCorsConfiguration(asking(path)))
                .isNull();
    }

    private static AppOrigins origins(String... set) {
        return new AppOrigins(new DirectProperties(1, 1, 1, 1, 1, 1, List.of(set)), OWN);
    }

    private static MockHttpServletRequest asking(String path) {
        return new MockHttpServletRequest("GET", path);
    }
}
