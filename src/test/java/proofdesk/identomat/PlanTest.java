package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What is brought along comes out again as it was, or is refused whole. */
class PlanTest {

    @Test
    void unknownFlagsAndStepsComeOutAsTheyWentIn() {
        var json = "{\"flags\":{\"server\":\"human\",\"liveness\":true,\"x\":{\"y\":[1,null,\"é\"]}},"
                + "\"steps\":[{\"type\":\"geolocation\",\"radius\":1.50},{\"type\":\"liveness\"}],"
                + "\"config_id\":\"5f3c0a9be1d24c7a8b6e0f12\"}";
        var imported = Plan.read(json, true);
        assertThat(imported.leftOut()).isEmpty();
        assertThat(imported.draft().embedded()).isTrue();
        assertThat(Plan.text(imported.draft())).isEqualTo(json);
        assertThat(JsonMapper.shared().readTree(Plan.pretty(imported.draft())))
                .isEqualTo(JsonMapper.shared().readTree(json));
    }

    @Test
    void aWholeRequestIsTakenButForItsKeyAndItsSession() {
        var imported = Plan.read("""
                {"company_key":"abcd","flags":{"liveness":true},"parent_session_id":"x"}""", false);
        assertThat(imported.leftOut()).containsExactly("company_key", "parent_session_id");
        assertThat(Plan.text(imported.draft())).isEqualTo("{\"flags\":{\"liveness\":true}}");
    }

    @Test
    void stepsAsTheManualDrawsThemAreUnwrapped() {
        assertThat(Plan.text(Plan.read("{\"steps\":{\"steps\":[{\"type\":\"liveness\"}]}}", false)
                        .draft()))
                .isEqualTo("{\"steps\":[{\"type\":\"liveness\"}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"flags\":|json|1:10",
                "[]|object|",
                "\"text\"|object|",
                "{}|nothing|",
                "{\"liveness\":true}|nothing|",
                "{\"flags\":[]}|flags|",
                "{\"flags\":null}|flags|",
                "{\"steps\":{}}|steps|",
                "{\"steps\":[1]}|steps|",
                "{\"config_id\":7}|configuration|"
            })
    void whatIsNoneIsRefusedWithTheReason(String text, String what, @org.jspecify.annotations.Nullable String place) {
        assertThatExceptionOfType(Plan.Unreadable.class)
                .isThrownBy(() -> Plan.read(text, false))
                .satisfies(e -> {
                    assertThat(e.what()).isEqualTo(what);
                    assertThat(e.place()).isEqualTo(place == null ? "" : place);
                    assertThat(e.getCause()).isNull();
                });
    }
}
