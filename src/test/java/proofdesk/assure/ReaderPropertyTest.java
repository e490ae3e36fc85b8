package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import proofdesk.assure.MutatedReports.Mutated;
import proofdesk.assure.MutatedReports.Original;
import proofdesk.provider.Provider;
import proofdesk.result.Depiction;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.result.Outcome;
import proofdesk.result.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds whatever a report looks like, for every provider and for one nobody knows: each reads every report. */
class ReaderPropertyTest {

    private static final String SEED = "20";

    @Property(tries = 1000, seed = SEED)
    void nothingIsThrown(@ForAll("reports") Mutated mutated) {
        var report = mutated.report();
        for (var reader : readers()) {
            var verdict = reader.interpret(Reports.report(report));
            assertThat(verdict.statusWord()).isEqualTo(report.path("status").asString(""));
            assertThat(verdict.findings()).containsAll(verdict.reasons());
        }
    }

    @Property(tries = 1000, seed = SEED)
    void onlyTheWordAcceptsAndOnlyThenIsAnythingConfirmed(@ForAll("reports") Mutated mutated) {
        var report = mutated.report();
        var word = report.path("status");
        var accepted = word.isString() && word.stringValue().equals("accepted");
        for (var reader : readers()) {
            var verdict = reader.interpret(Reports.report(report));
            assertThat(verdict.outcome() == Outcome.ACCEPTED)
                    .as(reader.id())
                    .isEqualTo(accepted && !deniesItself(verdict));
            if (verdict.outcome() != Outcome.ACCEPTED) {
                assertThat(facts(verdict)).noneMatch(fact -> fact.standing() == Fact.Standing.CONFIRMED);
            }
        }
    }

    /** Whatever else is otherwise: with the status as it was, what was not accepted still is not. */
    @Property(tries = 1000, seed = SEED)
    void nothingBesideTheStatusMakesAnAcceptance(@ForAll("reports") Mutated mutated) {
        var before = mutated.original().report();
        var report = mutated.reportWithTheStatusAsItWas();
        for (var reader : readers()) {
            if (!AssureStatus.word(before).equals("accepted")) {
                var was = reader.interpret(Reports.report(before)).outcome();
                assertThat(was).as(reader.id()).isNotEqualTo(Outcome.ACCEPTED);
                assertThat(reader.interpret(Reports.report(report)).outcome())
                        .as(reader.id())
                        .isEqualTo(was);
            }
        }
    }

    @Property(tries = 1000, seed = SEED)
    void whateverIsToldStandsInTheRawReportAndNothingIsLostFromIt(@ForAll("reports") Mutated mutated) {
        var report = mutated.report();
        var before = report.deepCopy();
        for (var reader : readers()) {
            var read = Reports.report(report);
            var verdict = reader.interpret(read);
            assertThat(read.raw()).isSameAs(report).isEqualTo(before);
            facts(verdict)
                    .forEach(fact -> assertThat(report.at(fact.pointer()).asString(""))
                            .as(fact.pointer())
                            .isEqualTo(fact.value()));
            pointers(verdict)
                    .forEach(pointer -> assertThat(report.at(pointer).isMissingNode())
                            .as(pointer)
                            .isFalse());
        }
        assertThat(JsonMapper.shared().readTree(report.toString())).isEqualTo(report);
    }

    @Property(tries = 1000, seed = SEED)
    void noValueGetsIntoALog(@ForAll("reports") Mutated mutated) {
        var report = mutated.report();
        for (var reader : readers()) {
            var read = Reports.report(report);
            var verdict = reader.interpret(read);
            assertThat(read + " " + verdict).doesNotContain(MutatedReports.MARK);
            facts(verdict)
                    .forEach(fact -> assertThat(fact.toString())
                            .isEqualTo("Fact[" + fact.field() + "]")
                            .doesNotContain(MutatedReports.MARK));
        }
    }

    /** Twice as much of anything is looked at about twice as often, wherever it stands. */
    @Property(tries = 100, seed = SEED)
    void noReaderIsSlowerThanLinear(
            @ForAll("originals") Original original,
            @ForAll @IntRange(max = 500) int place,
            @ForAll("parts") JsonNode part) {
        var none = grown(original, place, part, 0);
        var some = grown(original, place, part, 100);
        var more = grown(original, place, part, 200);
        for (var reader : readers()) {
            var least = looks(reader, none);
            var first = looks(reader, some) - least;
            assertThat(looks(reader, more) - least)
                    .as("%s of %s", reader.id(), original)
                    .isLessThanOrEqualTo(first * 22 / 10 + 50);
        }
    }

    private static long looks(Provider reader, String report) {
        var counted = new CountedNodes();
        var read = Reports.report(CountedNodes.read(counted, report));
        var before = counted.looks();
        reader.interpret(read);
        return counted.looks() - before;
    }

    /** The sample with as many more members as said, at one place. */
    private static String grown(Original original, int place, JsonNode part, int times) {
        var report = original.report().deepCopy();
        var containers = Mutation.containers(report);
        var container = containers.get(place % containers.size());
        for (var time = 0; time < times; time++) {
            Mutation.add(container, "more" + time, part);
        }
        return report.toString();
    }

    private static List<Provider> readers() {
        return Readers.ALL;
    }

    private static Stream<Fact> facts(Verdict verdict) {
        return Stream.concat(verdict.person().stream(), verdict.document().stream());
    }

    private static Stream<String> pointers(Verdict verdict) {
        var boxes = verdict.depictions().stream()
                .flatMap(picture -> picture.boxes().stream())
                .map(Depiction.Box::pointer);
        var findings = verdict.findings().stream()
                .filter(finding -> !(finding instanceof Finding.Missing))
                .map(Finding::pointer);
        return Stream.concat(boxes, findings);
    }

    /** Only an explicit no may take an acceptance away, and then it is told why. */
    private static boolean deniesItself(Verdict verdict) {
        return verdict.reasons().stream().anyMatch(reason -> reason.key().equals("contradiction"));
    }

    @Provide
    Arbitrary<Mutated> reports() {
        return MutatedReports.any();
    }

    @Provide
    Arbitrary<Original> originals() {
        return MutatedReports.originals();
    }

    @Provide
    Arbitrary<JsonNode> parts() {
        return MutatedReports.parts();
    }

    /** All providers of the registry, and what reads those that are not in it. */
    private static final class Readers {
        static final List<Provider> ALL = Stream.concat(
                        OnTheWire.providers().stream(), Stream.of(OnTheWire.provider("nobodyknows")))
                .toList();
    }
}
