package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.provider.CaptureConfiguration;
import proofdesk.provider.CaptureConfigurations;
import proofdesk.provider.ProviderException.Refused;
import proofdesk.provider.ProviderException.Unavailable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CaptureConfigurationsTest extends OnTheWire {

    private static final String ALL = "GET /assure/capture/configurations";
    private static final String ONE = " /assure/capture/configurations/acme";

    private final CaptureConfigurations configurations = bean(CaptureConfigurations.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"configurationId\":\"acme\",\"pageTitle\":\"Acme\"}]",
                "[{\"id\":\"acme\",\"pageTitle\":\"Acme\"},{\"pageTitle\":\"nameless\"},7]",
                "{\"configurations\":[{\"configurationId\":\"acme\",\"pageTitle\":\"Acme\"}]}",
                "{\"acme\":{\"pageTitle\":\"Acme\"}}"
            })
    void theListIsTakenInAnyShape(String list) {
        VENDOR.on(ALL, json(list));

        assertThat(configurations.list()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("acme");
            assertThat(one.title()).isEqualTo("Acme");
        });
    }

    @Test
    void aListOfIdsIsTakenToo() {
        VENDOR.on(ALL, json("[\"acme\",\"blue\"]"));

        assertThat(configurations.list()).extracting(CaptureConfiguration::id).containsExactly("acme", "blue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"acme\"", "{\"a\":7,\"b\":{}}"})
    void anythingElseIsNoList(String list) {
        VENDOR.on(ALL, json(list));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(configurations::list);
    }

    @Test
    void whatIsUnknownComesAndGoesAsItIs() {
        var content = "{\"pageTitle\":\"Acme\",\"brandNew\":{\"ratio\":1.50,\"of\":[null,true]}}";
        VENDOR.on("GET" + ONE, json(content));
        VENDOR.on("PUT" + ONE, answer(200, "application/json", ""));

        configurations.replace(configurations.find("acme").orElseThrow());

        assertThat(VENDOR.requests("PUT" + ONE).getFirst().body()).isEqualTo(content);
    }

    @Test
    void aConfigurationThatIsNotThereIsNotFoundAndIsDeletedAlready() {
        VENDOR.on("GET" + ONE, answer(404, "application/json", "{}"));
        VENDOR.on("DELETE" + ONE, answer(404, "application/json", "{}"));

        assertThat(configurations.find("acme")).isEmpty();
        configurations.delete("acme");
        assertThat(VENDOR.requests("DELETE" + ONE)).hasSize(1);
    }

    @Test
    void oneIsCreatedUnderItsIdOnceOnly() {
        VENDOR.on("POST" + ONE, answer(201, "application/json", "{}"), answer(409, "application/json", "{}"));

        configurations.create(acme());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> configurations.create(acme()));
    }

    @Test
    void readingIsRepeatedWhileTheVendorIsDownAndWritingIsNot() {
        VENDOR.on("GET" + ONE, answer(503, "text/plain", ""), json("{}"));
        VENDOR.on("PUT" + ONE, answer(503, "text/plain", ""));

        assertThat(configurations.find("acme")).isPresent();
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> configurations.replace(acme()));
        assertThat(VENDOR.requests("GET" + ONE)).hasSize(2);
        assertThat(VENDOR.requests("PUT" + ONE)).hasSize(1);
    }

    @Test
    void everyMemberHasItsOwnPlace() {
        assertThat(configurations.members())
                .extracting(CaptureConfigurations.Member::name)
                .doesNotHaveDuplicates()
                .contains("pageTitle", "documentCountries", "eidConfig", "signicatvideoidConfig.allowedIdTypes")
                .hasSize(48);
        assertThat(configurations.members())
                .filteredOn(CaptureConfigurations.Member::required)
                .extracting(CaptureConfigurations.Member::name)
                .containsExactly("documentTypes", "defaultCountry");
    }

    private static CaptureConfiguration acme() {
        return new CaptureConfiguration(
                "acme", (ObjectNode) JsonMapper.shared().readTree("{\"documentTypes\":[\"passport\"]}"));
    }
}
