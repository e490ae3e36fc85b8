package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.result.Fact;
import proofdesk.result.Outcome;
import proofdesk.result.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers that no vendor has given yet: samples with parts taken out, replaced, moved and nested, by fixed seeds. */
class HostileInputTest {

    private static final int ROUNDS = 800;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Each provider is given its own samples, and those of all others, which it cannot have seen. */
    @ParameterizedTest
    @MethodSource("providersAndSeeds")
    void nothingIsThrownAndNothingBecomesAccepted(String provider, long seed) throws IOException {
        var random = new Random(seed);
        var own = samples(sample -> sample.provider().equals(provider));
        var all = samples(sample -> true);
        for (int round = 0; round < ROUNDS; round++) {
            var report = mutated(round % 4 == 0 ? all : own, random);
            assertThatCode(() -> explain(provider, report)).as("%s", report).doesNotThrowAnyException();
        }
    }

    static List<Arguments> providersAndSeeds() {
        return Stream.concat(SamplesTest.providers().stream(), Stream.of("webid"))
                .flatMap(provider ->
                        LongStream.of(1, 20, 300, 4000, 50000).mapToObj(seed -> Arguments.of(provider, seed)))
                .toList();
    }

    @Test
    void aProviderNobodyKnowsHasSamplesToo() throws IOException {
        assertThat(samples(sample -> sample.provider().equals("webid"))).isNotEmpty();
    }

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

    private static void explain(String provider, JsonNode report) {
        var verdict = Reports.interpret(provider, report);
        var word = report.path("status");
        var accepted = word.isString() && word.stringValue().equals("accepted");
        assertThat(verdict.outcome() == Outcome.ACCEPTED).isEqualTo(accepted && !deniesItself(verdict));
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

    /** Only an explicit no may take an acceptance away, and then it is told why. */
    private static boolean deniesItself(Verdict verdict) {
        return verdict.reasons().stream().anyMatch(reason -> reason.key().equals("contradiction"));
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

    private static List<JsonNode> samples(Predicate<Sample> wanted) throws IOException {
        var samples = new ArrayList<JsonNode>();
        for (var sample : Sample.all()) {
            if (wanted.test(sample)) {
                samples.add(sample.report());
            }
        }
        return samples;
    }
}
