package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.result.Fact;
import proofdesk.result.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers that no vendor has given yet: samples with parts taken out, replaced, moved and nested, by fixed seeds. */
class PictureIdHostileInputTest {

    private static final int ROUNDS = 4000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4000, 50000})
    void nothingIsThrownAndNothingBecomesAccepted(long seed) throws IOException {
        var random = new Random(seed);
        var samples = samples();
        for (int round = 0; round < ROUNDS; round++) {
            var report = mutated(samples, random);
            assertThatCode(() -> explain(report)).as("%s", report).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "true", "7", "\"accepted\"", "[]", "[{\"status\":\"accepted\"}]", "{}", "{\"\":{}}"})
    void aReportThatIsNoProcessIsUnknown(String json) {
        assertThat(Reports.interpret(json).outcome()).isEqualTo(Outcome.UNKNOWN);
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

        assertThat(Reports.interpret(report).reasons()).hasSize(1);
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

    private static void explain(JsonNode report) {
        var verdict = Reports.interpret(report);
        var word = report.path("status");
        var accepted = word.isString() && word.stringValue().equals("accepted");
        assertThat(verdict.outcome() == Outcome.ACCEPTED).isEqualTo(accepted);
        assertThat(verdict.findings()).containsAll(verdict.reasons());
        if (!accepted) {
            assertThat(verdict.person()).noneMatch(fact -> fact.standing() == Fact.Standing.CONFIRMED);
            assertThat(verdict.document()).noneMatch(fact -> fact.standing() == Fact.Standing.CONFIRMED);
        }
        verdict.findings().stream()
                .filter(finding -> !finding.pointer().isEmpty())
                .forEach(finding -> assertThat(report.at(finding.pointer()).isMissingNode())
                        .as(finding.pointer())
                        .isFalse());
    }

    private static JsonNode mutated(List<JsonNode> samples, Random random) {
        var report = pick(samples, random).deepCopy();
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            var containers = new ArrayList<JsonNode>();
            collect(report, containers);
            if (!containers.isEmpty()) {
                change(pick(containers, random), samples, random);
            }
        }
        return report;
    }

    private static void change(JsonNode container, List<JsonNode> samples, Random random) {
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            var name = pick(List.copyOf(object.propertyNames()), random);
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, odd(samples, random, object.get(name)));
            }
        } else if (container instanceof ArrayNode array) {
            array.add(odd(samples, random, container.deepCopy()));
        } else if (container instanceof ObjectNode object) {
            object.set("passed", odd(samples, random, object.deepCopy()));
        }
    }

    private static JsonNode odd(List<JsonNode> samples, Random random, JsonNode old) {
        return switch (random.nextInt(14)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(random.nextGaussian() * 1e200);
            case 4 -> NODES.stringNode("");
            case 5 -> NODES.stringNode("accepted");
            case 6 -> NODES.stringNode("\u0000\uD800<script>\u202E" + "x".repeat(random.nextInt(3000)));
            case 7 -> NODES.arrayNode();
            case 8 -> NODES.objectNode();
            case 9 -> NODES.arrayNode().add(old.deepCopy()).add(old.deepCopy());
            case 10 -> NODES.objectNode().set("similarityLevel", old.deepCopy());
            case 11 -> NODES.objectNode().set("passed", old.deepCopy());
            case 12 -> NODES.numberNode(new java.math.BigInteger("9".repeat(400)));
            default -> pick(samples, random).deepCopy();
        };
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.valueStream().forEach(child -> collect(child, containers));
        }
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<JsonNode> samples() throws IOException {
        var samples = new ArrayList<JsonNode>();
        for (var sample : PictureIdSamplesTest.samples()) {
            samples.add(JsonMapper.shared()
                    .readTree(Files.readString(
                            Path.of("src/test/resources/proofdesk/assure/pictureid", sample + ".json"))));
        }
        return samples;
    }
}
