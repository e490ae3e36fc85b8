package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import proofdesk.provider.Provider;
import proofdesk.result.Outcome;

/** Every report in the samples' folders means what the text beside it says, read by the provider it is from. */
class SamplesTest {

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleReadsAsExpected(Sample sample) throws IOException {
        var verdict = Reports.interpret(sample.provider(), sample.report());

        assertThat(Described.verdict(verdict)).isEqualTo(sample.expected());
    }

    @Test
    void noExpectationIsWithoutItsSample() throws IOException {
        assertThat(samples()).hasSize((int) Sample.expectations());
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everyProviderHasASampleOfEveryOutcome(String provider) throws IOException {
        var outcomes = samples().stream()
                .filter(sample -> sample.provider().equals(provider))
                .map(SamplesTest::outcome)
                .collect(Collectors.toSet());

        assertThat(outcomes).containsAll(Set.of(Outcome.values()));
    }

    private static Outcome outcome(Sample sample) {
        try {
            return Reports.interpret(sample.provider(), sample.report()).outcome();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<Sample> samples() throws IOException {
        return Sample.all();
    }

    static List<String> providers() {
        return OnTheWire.providers().stream().map(Provider::id).toList();
    }
}
