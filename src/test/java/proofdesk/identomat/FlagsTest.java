package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Flags as they go over the wire, and what is said of their values. */
class FlagsTest {

    @Test
    void whatIsUnknownHereIsKeptInItsPlaceAndNotJudged() {
        var json = "{\"server\":\"human\",\"liveness\":true,\"requireHdMedia\":{\"a\":[1,null]}}";
        var flags = flags(json);
        assertThat(flags.json()).hasToString(json);
        assertThat(flags.strangers()).containsExactly("server", "requireHdMedia");
        assertThat(Judge.judge(Draft.EMPTY.with(flags))).isEmpty();
        assertThat(flags.with(Flag.LIVENESS, false).json().propertyNames())
                .containsExactly("server", "liveness", "requireHdMedia");
    }

    @Test
    void aFlagLeftToItsDefaultIsLeftOut() {
        var flags = Flags.NONE.with(Flag.SKIP_FACE, true).with(Flag.LANGUAGE, "gr");
        assertThat(flags.without(Flag.SKIP_FACE).json()).hasToString("{\"language\":\"gr\"}");
        assertThat(flags.without(Flag.SKIP_FACE).isSet(Flag.SKIP_FACE)).isFalse();
        assertThat(flags.isSet(Flag.SKIP_FACE)).isTrue();
    }

    @Test
    void changingWhatWasHandedOutChangesNothing() {
        var flags = flags("{\"document_types\":[\"id\"]}");
        flags.json().put("liveness", true);
        flags.value(Flag.DOCUMENT_TYPES)
                .ifPresent(list -> ((tools.jackson.databind.node.ArrayNode) list).add("passport"));
        assertThat(flags).isEqualTo(flags("{\"document_types\":[\"id\"]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'liveness':'true'}|value.shape|ERROR",
                "{'liveness':null}|value.shape|ERROR",
                "{'language':['en']}|value.shape|ERROR",
                "{'document_types':'id'}|value.shape|ERROR",
                "{'document_types':[1]}|value.shape|ERROR",
                "{'return_url':'bank.example'}|value.strange|ERROR",
                "{'return_url':'javascript:alert(1)'}|value.strange|ERROR",
                "{'switch_device_url':'not an address'}|value.strange|ERROR",
                "{'document_types':['drivers_license']}|value.strange|WARNING",
                "{'document_countries':['DE']}|value.strange|WARNING",
                "{'language':'el'}|value.strange|WARNING"
            })
    void aValueThatCannotBeMeantIsTold(String flags, String key, Rule.Weight weight) {
        assertThat(Judge.judge(Draft.EMPTY.with(flags(flags.replace('\'', '"')))))
                .filteredOn(judgement -> judgement.key().startsWith("value."))
                .singleElement()
                .satisfies(judgement -> {
                    assertThat(judgement.key()).isEqualTo(key);
                    assertThat(judgement.weight()).isEqualTo(weight);
                });
    }

    @Test
    void theTwoListsOfLicencesAreToldApart() {
        var both = flags("{\"document_types\":[\"driver_license\"],\"general_document_types\":[\"drivers_license\"],"
                + "\"allow_general_document_upload\":true}");
        assertThat(Judge.judge(Draft.EMPTY.with(both))).isEmpty();
    }

    private static Flags flags(String json) {
        return Flags.of((ObjectNode) JsonMapper.shared().readTree(json));
    }
}
