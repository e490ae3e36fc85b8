package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.result.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers that are no reports, and reports of a size no vendor has given yet. */
class HostileInputTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "true", "7", "\"accepted\"", "[]", "[{\"status\":\"accepted\"}]", "{}", "{\"\":{}}"})
    void aReportThatIsNoProcessIsUnknown(String json) {
        for (var provider : SamplesTest.providers()) {
            assertThat(Reports.interpret(provider, json).outcome()).as(provider).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void aReportNestedTooDeepToBeWrittenIsStillExplained() {
        JsonNode nested = NODES.stringNode("end");
        for (int depth = 0; depth < 5000; depth++) {
            nested = NODES.objectNode().set("in", nested);
        }
        var report = NODES.objectNode();
        report.put("status", "failed");
        report.set("failReason", nested);

        for (var provider : SamplesTest.providers()) {
            assertThat(Reports.interpret(provider, report).reasons())
                    .as(provider)
                    .hasSize(1);
        }
    }

    @Test
    void aHugeReportIsExplained() {
        var checks = NODES.objectNode();
        for (int i = 0; i < 50_000; i++) {
            checks.set("check" + i, NODES.objectNode().put("passed", i % 2 == 0).put("name", "n".repeat(50)));
        }
        var report = NODES.objectNode().put("status", "inconclusive");
        report.putObject("providerSpecific").putObject("document").set("securityChecks", checks);

        assertThat(Reports.interpret(report).reasons()).hasSize(25_000);
    }
}
