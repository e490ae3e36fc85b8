package proofdesk.assure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reports that no vendor has given yet: the samples of all providers, with members missing, odd, moved and added. */
public final class MutatedReports {

    /** Stands in every odd text, to be found again where it must not be. */
    public static final String MARK = "¤personal¤";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<Original> ORIGINALS = read();

    private MutatedReports() {}

    /** What a vendor did give, or might have. */
    record Original(String name, JsonNode report) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A sample, and what is to be otherwise in it. */
    record Mutated(Original original, List<Mutation> mutations) {

        /** As it comes over the wire. */
        JsonNode report() {
            return JSON.readTree(JSON.writeValueAsString(mutated()));
        }

        /** The same, but of the status it says what the sample says. */
        JsonNode reportWithTheStatusAsItWas() {
            var report = (ObjectNode) mutated();
            report.remove("status");
            original.report().optional("status").ifPresent(status -> report.set("status", status));
            return report;
        }

        private JsonNode mutated() {
            var report = original.report().deepCopy();
            mutations.forEach(mutation -> mutation.on(report));
            return report;
        }
    }

    static Arbitrary<Mutated> any() {
        return Combinators.combine(
                        Arbitraries.of(ORIGINALS),
                        mutations().list().ofMinSize(1).ofMaxSize(6))
                .as(Mutated::new);
    }

    static Arbitrary<Original> originals() {
        return Arbitraries.of(ORIGINALS);
    }

    /** Of any report, whoever gave it. */
    public static Arbitrary<Mutation> mutations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.of(Mutation.Change.class),
                        odd())
                .as(Mutation::new);
    }

    private static Arbitrary<JsonNode> odd() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, scalars()), Tuple.of(4, texts()), Tuple.of(2, containers()), Tuple.of(2, parts()));
    }

    private static Arbitrary<JsonNode> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        NODES.nullNode(),
                        NODES.booleanNode(true),
                        NODES.booleanNode(false),
                        NODES.numberNode(new BigInteger("9".repeat(400))),
                        NODES.stringNode(""),
                        NODES.stringNode("accepted"),
                        NODES.stringNode("true"),
                        NODES.stringNode("high")),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.doubles().map(NODES::numberNode));
    }

    private static Arbitrary<JsonNode> texts() {
        var hostile = Arbitraries.of(
                "\0\u0007\u001b[31m\u007f",
                "\u202E\u2066\u200F\uFEFF\u2028",
                "\uD83D\uDE00\uD83C\uDFFF e\u0301\u0301\u0301",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "{0} ${jndi:ldap://x} #{7*7} %s %n '; drop table verification; --",
                "../../etc/passwd\r\nSet-Cookie: a=b",
                "x".repeat(100_000));
        var any = Arbitraries.strings().withChars("aZ0 ~/\"\\{}[]<>&'é漢").ofMaxLength(30);
        return Arbitraries.oneOf(hostile, any).map(text -> NODES.stringNode(MARK + text));
    }

    private static Arbitrary<JsonNode> containers() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        NODES.arrayNode(),
                        NODES.objectNode(),
                        NODES.objectNode().set("", NODES.objectNode())),
                Arbitraries.integers().between(1, 300).map(MutatedReports::nested),
                Arbitraries.integers().between(1, 300).map(MutatedReports::wide));
    }

    /** What stands in another report, or somewhere else in this one. */
    static Arbitrary<JsonNode> parts() {
        return Arbitraries.of(ORIGINALS.stream()
                .flatMap(original -> original.report().valueStream())
                .toList());
    }

    private static JsonNode nested(int depth) {
        JsonNode nested = NODES.stringNode(MARK);
        for (var level = 0; level < depth; level++) {
            nested = level % 2 == 0
                    ? NODES.objectNode().set("in", nested)
                    : NODES.arrayNode().add(nested);
        }
        return nested;
    }

    private static JsonNode wide(int members) {
        var wide = NODES.objectNode();
        for (var member = 0; member < members; member++) {
            wide.putObject("a/b~" + member).put("passed", member % 3 == 0).put("name", MARK);
        }
        return wide;
    }

    private static List<Original> read() {
        try {
            var originals = new ArrayList<Original>();
            for (var sample : Sample.all()) {
                originals.add(new Original(sample.toString(), sample.report()));
            }
            return List.copyOf(originals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
