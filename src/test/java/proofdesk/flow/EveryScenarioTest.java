package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.provider.Offer.Trait;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.result.Finding;
import proofdesk.result.Outcome;
import proofdesk.result.Verdict;
import proofdesk.verification.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every outcome the sandbox knows, of every provider with pages of its own, from the link to the screen's words. */
class EveryScenarioTest extends FlowTest {

    private static final Set<Outcome> EXPLAINED =
            Set.of(Outcome.REJECTED, Outcome.INCONCLUSIVE, Outcome.FAILED, Outcome.CANCELED);

    /** What ReadID finds is not published: its words are in the raw report, and the screen says so. */
    private static final Set<String> SILENT = Set.of("readid.rejected.expired");

    @Autowired
    private Providers providers;

    @TestFactory
    Stream<DynamicTest> endsAsTheVendorSays() {
        return catalogue()
                .valueStream()
                .filter(scenario -> !scenario.path("provider").asString("").isEmpty())
                .filter(scenario -> !scenario.path("provider").asString().equals("identomat")) // IdentomatScenarioTest
                .flatMap(scenario -> kinds(scenario).stream()
                        .map(type -> dynamicTest(name(scenario) + " (" + type.id() + ")", () -> walk(scenario, type))));
    }

    private void walk(JsonNode scenario, ProcessType type) {
        var name = name(scenario);
        var check = order(scenario.path("provider").asString(), type.id());
        var artifact = phone.artifact(link(check));
        phone.chooseIdentityCard(artifact); // which has two sides that may differ
        phone.takePictures(artifact, name);
        phone.finish(artifact);
        var expected = outcome(scenario);
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).outcome() == expected);
        assertThat(found(check).endedAt() != null).isEqualTo(expected.isFinal());
        assertThat(explained(check, expected).reasons().isEmpty())
                .as("whether no reason is shown")
                .isEqualTo(!EXPLAINED.contains(expected) || SILENT.contains(name));
    }

    /** Whatever the machine found, what counts is what the agent says, and the desk turns when they have said it. */
    @ParameterizedTest
    @CsvSource({
        "attended, eid.rejected.expired, approve, ACCEPTED",
        "attended, eid.accepted.all-passed, reject, REJECTED",
        "unattended, eid.inconclusive.feature-missing, approve, ACCEPTED",
        "unattended, eid.accepted.all-passed, reject, REJECTED",
    })
    void anAgentDecides(String type, String scenario, String word, Outcome outcome) {
        var check = order("eid", type);
        phone.useSpecimen(link(check), scenario);
        assertThat(phone.waitingForAnAgent()).hasSize(1);
        var process = phone.waitingForAnAgent().getFirst();
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() ->
                        verifications.result(check.id()).stream() // it may have been read before there was anything
                                .anyMatch(result -> !result.verdict().findings().isEmpty()));
        assertThat(explained(check, Outcome.PENDING).findings())
                .as("what the machine found is there, and that nobody has decided yet")
                .anyMatch(finding ->
                        finding instanceof Finding.Missing && finding.key().equals("manualApproval"))
                .anyMatch(Finding.Check.class::isInstance);
        assertThat(found(check).endedAt()).isNull();

        assertThat(phone.decide(process, word, "Looked at twice")).isEqualTo(204);

        assertThat(ended(check).outcome()).isEqualTo(outcome);
        var verdict = explained(check, outcome);
        assertThat(verdict.findings().toString() + verdict.reasons()).contains("manualApproval");
        assertThat(verifications.result(check.id()).orElseThrow().raw().toString())
                .contains("Looked at twice");
        assertThat(verdict.reasons().isEmpty()).isEqualTo(outcome == Outcome.ACCEPTED);
        assertThat(phone.waitingForAnAgent()).isEmpty();
    }

    private Verification order(String provider, String type) {
        return verifications.order(dossiers.open(null).id(), provider, type, Duration.ofHours(1));
    }

    /** Whatever came, it is there in the provider's own words. */
    private Verdict explained(Verification check, Outcome expected) {
        var result = verifications.result(check.id()).orElseThrow();
        assertThat(result.verdict().outcome()).isEqualTo(expected);
        assertThat(result.raw().path("status").asString())
                .isEqualTo(found(check).statusWord());
        return result.verdict();
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

    /**
     * A kind of check for the case, one that no agent decides; all kinds where the case is that an agent decides by
     * themselves. Where somebody has to come and decide, nothing ends before they do: {@link #anAgentDecides}.
     */
    private List<ProcessType> kinds(JsonNode scenario) {
        List<String> named = scenario.path("processTypes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        var fitting = providers.find(scenario.path("provider").asString()).map(Provider::offer).stream()
                .flatMap(offer -> offer.processTypes(Way.HOSTED).stream())
                .filter(type -> named.isEmpty() || named.contains(type.id()))
                .toList();
        return fitting.stream()
                .filter(type -> !type.traits().contains(Trait.AGENT_DECIDES))
                .findFirst()
                .map(List::of)
                .orElse(fitting);
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
