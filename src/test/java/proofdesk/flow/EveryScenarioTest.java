package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.provider.Offer.Trait;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.result.Outcome;
import proofdesk.verification.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every outcome the sandbox knows, of every provider with pages of its own, from the link to the screen's words. */
class EveryScenarioTest extends FlowTest {

    @Autowired
    private Providers providers;

    @TestFactory
    Stream<DynamicTest> endsAsTheVendorSays() {
        return catalogue()
                .valueStream()
                .filter(scenario -> !scenario.path("provider").asString("").isEmpty())
                .flatMap(scenario -> kind(scenario).stream()
                        .map(type -> dynamicTest(name(scenario) + " (" + type.id() + ")", () -> walk(scenario, type))));
    }

    private void walk(JsonNode scenario, ProcessType type) {
        var name = name(scenario);
        var check = verifications.order(
                dossiers.open(null).id(), scenario.path("provider").asString(), type.id(), Duration.ofHours(1));
        phone.useSpecimen(link(check), name);
        var expected = outcome(scenario);
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).outcome() == expected);
        assertThat(found(check).endedAt() != null).isEqualTo(expected.isFinal());
        explained(check, expected);
    }

    /** Whatever came, it is there in the provider's own words. */
    private void explained(Verification check, Outcome expected) {
        var result = verifications.result(check.id()).orElseThrow();
        assertThat(result.verdict().outcome()).isEqualTo(expected);
        assertThat(result.raw().path("status").asString())
                .isEqualTo(found(check).statusWord());
    }

    private JsonNode catalogue() {
        return read("/scenarios");
    }

    private JsonNode read(String path) {
        return JsonMapper.shared()
                .readTree(phone.send(HttpRequest.newBuilder(URI.create(sandbox() + path))
                                .build())
                        .body());
    }

    /** A kind of check for the case, one that no agent decides: their end is shown by the sandbox's own tests. */
    private Optional<ProcessType> kind(JsonNode scenario) {
        List<String> named = scenario.path("processTypes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return providers.find(scenario.path("provider").asString()).map(Provider::offer).stream()
                .flatMap(offer -> offer.processTypes(Way.HOSTED).stream())
                .filter(type -> named.isEmpty() || named.contains(type.id()))
                .filter(type -> !type.traits().contains(Trait.AGENT_DECIDES))
                .findFirst();
    }

    private static Outcome outcome(JsonNode scenario) {
        var word = scenario.path("outcome").asString().toUpperCase(Locale.ROOT);
        return Stream.of(Outcome.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(Outcome.UNKNOWN);
    }

    private static String name(JsonNode scenario) {
        return scenario.path("name").asString();
    }
}
