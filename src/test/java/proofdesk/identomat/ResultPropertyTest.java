package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import proofdesk.assure.MutatedReports;
import proofdesk.assure.Mutation;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.result.Outcome;
import proofdesk.result.Topic;
import proofdesk.result.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What holds whatever a result document looks like, and whatever the session was begun with. */
class ResultPropertyTest {

    private static final String SEED = "20";
    private static final int MOST = 500;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<ResultSample> SAMPLES = samples();

    /** A sample, what is otherwise in it, and what is otherwise in what was asked. */
    record Mutated(ResultSample sample, List<Mutation> said, List<Mutation> asked, Optional<String> word) {

        JsonNode document() {
            var document = sample.json();
            said.forEach(mutation -> mutation.on(document));
            word.ifPresent(one -> ((ObjectNode) document).put("result", one));
            return JSON.readTree(JSON.writeValueAsString(document));
        }

        JsonNode documentWithTheWordAsItWas() {
            var document = (ObjectNode) sample.json();
            said.forEach(mutation -> mutation.on(document));
            document.remove("result");
            sample.json().optional("result").ifPresent(one -> document.set("result", one));
            return document;
        }

        /** Steps as hostile as the document. */
        Optional<Draft> draft() {
            return sample.plan().map(plan -> {
                var steps = plan.steps().json().deepCopy();
                asked.forEach(mutation -> mutation.on(steps));
                return plan.with(Steps.of(steps));
            });
        }

        Verdict verdict() {
            return ResultSample.read(document(), draft());
        }
    }

    @Property(tries = 1000, seed = SEED)
    void nothingIsThrownAndNothingIsWithoutMeasure(@ForAll("results") Mutated mutated) {
        var verdict = mutated.verdict();

        assertThat(verdict.statusWord()).isEqualTo(ResultWord.of(mutated.document()));
        assertThat(verdict.findings()).containsAll(verdict.reasons()).hasSizeLessThanOrEqualTo(MOST);
        assertThat(verdict.findings().size())
                .isEqualTo(verdict.rest().size()
                        + verdict.findings().stream()
                                .filter(finding -> !verdict.rest().contains(finding))
                                .count());
    }

    @Property(tries = 1000, seed = SEED)
    void onlyTheWordAcceptsInWhateverCaseAndOnlyThenIsAnythingConfirmed(@ForAll("results") Mutated mutated) {
        var word = mutated.document().path("result");
        var approved =
                word.isString() && word.stringValue().toLowerCase(Locale.ROOT).equals("approved");
        var verdict = mutated.verdict();

        assertThat(verdict.outcome() == Outcome.ACCEPTED).isEqualTo(approved);
        if (!approved) {
            assertThat(facts(verdict)).noneMatch(fact -> fact.standing() == Fact.Standing.CONFIRMED);
        }
    }

    @Property(tries = 1000, seed = SEED)
    void nothingBesideTheWordChangesTheOutcome(@ForAll("results") Mutated mutated) {
        var before =
                ResultSample.read(mutated.sample().json(), Optional.empty()).outcome();

        assertThat(ResultSample.read(mutated.documentWithTheWordAsItWas(), mutated.draft())
                        .outcome())
                .isEqualTo(before);
    }

    @Property(tries = 1000, seed = SEED)
    void whateverIsToldStandsInTheDocumentWhichStaysAsItCame(@ForAll("results") Mutated mutated) {
        var document = mutated.document();
        var before = document.deepCopy();
        var verdict = ResultSample.read(document, mutated.draft());

        assertThat(document).isEqualTo(before);
        facts(verdict)
                .forEach(fact -> assertThat(meanings(document.at(fact.pointer())))
                        .as(fact.pointer())
                        .contains(fact.value()));
        Stream.concat(
                        verdict.findings().stream().map(Finding::pointer),
                        verdict.topics().stream().map(Topic::pointer))
                .forEach(pointer -> assertThat(document.at(pointer).isMissingNode())
                        .as(pointer)
                        .isFalse());
    }

    /** One thing more, anywhere at all. */
    @Property(tries = 1000, seed = SEED)
    void whatNobodyHasHeardOfIsToldWhereverItStands(
            @ForAll("samples") ResultSample sample,
            @ForAll("places") int place,
            @ForAll("words") Optional<String> word) {
        var document = (ObjectNode) sample.json();
        word.ifPresent(one -> document.put("result", one));
        var before = ResultSample.read(document, sample.plan()).outcome();
        var containers = Mutation.containers(document);
        Mutation.add(
                containers.get(place % containers.size()),
                "strange",
                JsonNodeFactory.instance.objectNode().put("strange", "never told"));

        var verdict = ResultSample.read(document, sample.plan());

        assertThat(verdict.findings())
                .as(document.toString())
                .anyMatch(finding -> finding instanceof Finding.Remark remark
                        && remark.text().contains("never told"));
        assertThat(verdict.outcome()).isEqualTo(before);
    }

    @Property(tries = 1000, seed = SEED)
    void noValueGetsIntoALog(@ForAll("results") Mutated mutated) {
        var verdict = mutated.verdict();

        assertThat(verdict + " " + verdict.topics() + " " + facts(verdict).toList())
                .doesNotContain(MutatedReports.MARK);
        verdict.findings().stream()
                .filter(finding -> finding instanceof Finding.Remark)
                .forEach(remark -> assertThat(remark.toString()).isEqualTo("Remark[" + remark.key() + "]"));
    }

    @Example
    void aDocumentWithoutEndIsReadInMeasure() {
        var many = JsonNodeFactory.instance.objectNode().put("result", "rejected");
        for (var i = 0; i < 20_000; i++) {
            many.put("member" + i, "x".repeat(10));
        }
        assertThat(ResultSample.read(many, Optional.empty()).findings()).hasSizeLessThanOrEqualTo(MOST);

        JsonNode deep = JsonNodeFactory.instance.stringNode("end");
        for (var i = 0; i < 5_000; i++) {
            var outer = JsonNodeFactory.instance.arrayNode();
            outer.add(deep);
            deep = outer;
        }
        var nested = JsonNodeFactory.instance.objectNode().put("result", "approved");
        for (var name : List.of(
                "person", "odd", "questionnaires", "generalDocuments", "screeningMatches", "trustedDatabaseRecord")) {
            nested.set(name, deep);
        }
        assertThat(ResultSample.read(nested, Optional.empty()).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Example
    void whatIsNoDocumentSaysNothing() {
        for (var json : List.of("null", "[]", "\"approved\"", "7", "[\"approved\"]")) {
            var verdict = ResultSample.read(json);
            assertThat(verdict.outcome()).as(json).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.person()).isEmpty();
        }
    }

    private static Stream<Fact> facts(Verdict verdict) {
        return Stream.concat(verdict.person().stream(), verdict.document().stream());
    }

    /** As it came, and as a date. */
    private static List<String> meanings(JsonNode json) {
        var text = json.asString("");
        return Stream.of(
                        Optional.of(text.strip()),
                        WireDate.of(text).map(Object::toString),
                        WireDate.ofTime(text).map(Object::toString))
                .flatMap(Optional::stream)
                .toList();
    }

    @Provide
    Arbitrary<Mutated> results() {
        return Combinators.combine(
                        samples0(),
                        MutatedReports.mutations().list().ofMinSize(1).ofMaxSize(6),
                        MutatedReports.mutations().list().ofMaxSize(3),
                        words())
                .as(Mutated::new);
    }

    @Provide("samples")
    Arbitrary<ResultSample> samples0() {
        return Arbitraries.of(SAMPLES);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 500);
    }

    @Provide
    Arbitrary<Optional<String>> words() {
        return Arbitraries.of(
                        "approved",
                        "APPROVED",
                        "Approved",
                        "rejected",
                        "REJECTED",
                        "manual_check",
                        "MANUAL_CHECK",
                        "approved ",
                        "APPROVED_BY_BOT",
                        "accepted",
                        "true",
                        "1",
                        "")
                .optional(0.5);
    }

    private static List<ResultSample> samples() {
        try {
            return ResultSample.all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
