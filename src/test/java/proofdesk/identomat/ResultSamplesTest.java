package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import proofdesk.result.Outcome;

/** Every result document in the samples' folder means what the text beside it says: all documented shapes, of all ages. */
class ResultSamplesTest {

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleReadsAsExpected(ResultSample sample) throws IOException {
        var verdict = ResultSample.read(sample.document(), sample.asked());

        assertThat(ResultSample.described(verdict)).isEqualTo(sample.expected());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPlaceNamedIsThere(ResultSample sample) throws IOException {
        var document = sample.document();
        var verdict = ResultSample.read(document, sample.asked());

        verdict.findings()
                .forEach(finding -> assertThat(document.at(finding.pointer()).isMissingNode())
                        .as(finding.key())
                        .isFalse());
        verdict.person()
                .forEach(fact ->
                        assertThat(document.at(fact.pointer()).isMissingNode()).isFalse());
    }

    @Test
    void noExpectationIsWithoutItsSampleAndEveryOutcomeHasOne() throws IOException {
        assertThat(samples()).hasSize((int) ResultSample.expectations());
        var outcomes = EnumSet.noneOf(Outcome.class);
        for (var sample : samples()) {
            outcomes.add(ResultSample.read(sample.document(), sample.asked()).outcome());
        }
        assertThat(outcomes) // Identomat has no word for the other two
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Outcome.FAILED, Outcome.INCONCLUSIVE)));
    }

    static List<ResultSample> samples() throws IOException {
        return ResultSample.all();
    }
}
