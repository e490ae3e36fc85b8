package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import proofdesk.result.Finding;
import proofdesk.result.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents as nobody would send them: read without an exception, and accepted by the one word alone. */
class ResultMutationsTest {

    private static final int ROUNDS = 400;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @ParameterizedTest
    @MethodSource("samples")
    void whateverHappensToADocumentOnlyItsWordAccepts(ResultSample sample) throws IOException {
        var random = new Random(sample.name().hashCode());
        for (var round = 0; round < ROUNDS; round++) {
            var document = sample.document().deepCopy();
            for (var times = random.nextInt(4); times >= 0; times--) {
                mutate(document, random);
            }
            var asked = random.nextBoolean() ? sample.asked() : Optional.<Draft>empty();

            var verdict = ResultSample.read(document, asked);

            var word = document.path("result");
            var approved = word.isString() && word.stringValue().equalsIgnoreCase("approved");
            assertThat(verdict.outcome() == Outcome.ACCEPTED)
                    .as(document.toString())
                    .isEqualTo(approved);
            verdict.findings().stream()
                    .map(Finding::pointer)
                    .forEach(pointer -> assertThat(document.at(pointer).isMissingNode())
                            .as("%s in %s", pointer, document)
                            .isFalse());
            if (!approved) {
                assertThat(verdict.person())
                        .noneMatch(fact -> fact.standing() == proofdesk.result.Fact.Standing.CONFIRMED);
            }
        }
    }

    @Test
    void aDocumentWithoutEndIsReadInMeasure() {
        var many = JSON.objectNode().put("result", "rejected");
        for (var i = 0; i < 20_000; i++) {
            many.put("member" + i, "x".repeat(10));
        }
        assertThat(ResultSample.read(many, Optional.empty()).findings()).hasSizeLessThanOrEqualTo(500);

        JsonNode deep = JSON.stringNode("end");
        for (var i = 0; i < 5_000; i++) {
            var outer = JSON.arrayNode();
            outer.add(deep);
            deep = outer;
        }
        var nested = JSON.objectNode().put("result", "approved");
        nested.set("person", deep);
        nested.set("odd", deep);
        nested.set("questionnaires", deep);
        nested.set("generalDocuments", deep);
        assertThat(ResultSample.read(nested, Optional.empty()).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void whatIsNoDocumentSaysNothing() {
        for (var json : List.of("null", "[]", "\"approved\"", "7", "[\"approved\"]")) {
            var verdict = ResultSample.read(json);
            assertThat(verdict.outcome()).as(json).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.person()).isEmpty();
        }
    }

    private static void mutate(JsonNode document, Random random) {
        var containers = new ArrayList<JsonNode>();
        collect(document, containers);
        var container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            var names = new ArrayList<>(object.propertyNames());
            var name = names.isEmpty() || random.nextInt(6) == 0 ? "new/~" + random.nextInt(3) : pick(names, random);
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, value(random, document));
            }
        } else if (container instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), value(random, document));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }

    private static JsonNode value(Random random, JsonNode document) {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(Double.NaN);
            case 4 -> JSON.stringNode("");
            case 5 -> JSON.stringNode(pick(List.of("approved", "APPROVED", "rejected", "in_progress", "ok"), random));
            case 6 -> JSON.stringNode("\u0000\ud800<script>{0}'%s");
            case 7 -> JSON.objectNode();
            case 8 -> JSON.arrayNode();
            case 9 -> JsonMapper.shared().readTree("[[{\"key\":{\"a\":[null]}}],null,{\"pages\":[null,1]}]");
            case 10 -> document.deepCopy();
            default -> JSON.stringNode("x".repeat(3000));
        };
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    static List<ResultSample> samples() throws IOException {
        var samples = ResultSample.all();
        assertThat(Set.copyOf(samples)).isNotEmpty();
        return samples;
    }
}
