package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.result.Depiction.Box;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Similarity;
import proofdesk.result.State;
import proofdesk.result.Verdict;

/** What authors of clients get wrong with Assure's other providers (contract assure 16), each as a test. */
class ProviderTrapsTest {

    @ParameterizedTest
    @MethodSource("proofdesk.assure.SamplesTest#providers")
    void onlyTheWordAcceptedIsAcceptance(String provider) {
        for (var word : List.of("accepted ", "ACCEPTED", "Accepted", "approved", "success", "completed", "")) {
            var verdict = Reports.interpret(
                    provider, "{\"status\":\"" + word + "\",\"finalResult\":{\"lastName\":\"SPECIMEN\"}}");
            assertThat(verdict.outcome()).as(word).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.person()).extracting(Fact::standing).containsExactly(Fact.Standing.READ_ONLY);
        }
        assertThat(Reports.interpret(provider, "{\"status\":\"accepted\"}").outcome())
                .isEqualTo(Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"signicatpictureid,document,passed,inconclusive", "eid,ocr,valid,rejected"})
    void anExpiredDocumentMeansWhatTheProviderSaysItMeans(String provider, String part, String judgedBy, String word) {
        var verdict = Reports.interpret(
                provider,
                "{\"status\":\"" + word + "\",\"providerSpecific\":{\"" + part
                        + "\":{\"securityChecks\":{\"nonExpired\":{\"" + judgedBy + "\":false}}}}}");

        assertThat(verdict.outcome().name()).isEqualToIgnoringCase(word);
        assertThat(verdict.reasons()).extracting(Finding::key).containsExactly("nonExpired");
    }

    @Test
    void eidSaysLivenessTwiceInTwoShapesWhichMayDiffer() {
        var verdict = ocr("\"livenessDetected\":\"true\",\"securityChecks\":{\"livenessDetected\":{\"valid\":false}}");

        assertThat(verdict.findings().stream().filter(Finding.Check.class::isInstance))
                .containsExactly(
                        new Finding.Check(
                                "livenessDetected",
                                "livenessDetected",
                                State.FAILED,
                                "/providerSpecific/ocr/securityChecks/livenessDetected"),
                        new Finding.Check(
                                "liveness",
                                "livenessDetected",
                                State.PASSED,
                                "/providerSpecific/ocr/livenessDetected"));
    }

    @ParameterizedTest
    @CsvSource({"high,HIGH", "medium,MEDIUM", "low,LOW", "verylow,VERY_LOW", "veryLow,VERY_LOW", "0.9,UNKNOWN"})
    void eidWritesLevelsInItsOwnCase(String word, Similarity level) {
        assertThat(ocr("\"similarityScore\":\"" + word + "\"").findings())
                .contains(new Finding.Match(
                        "similarityScore", "similarityScore", level, word, "/providerSpecific/ocr/similarityScore"));
    }

    @Test
    void aFeatureThatIsNotFoundIsDrawnOnlyWhereItIsKnown() {
        var verdict = ocr("\"features\":[{\"name\":\"OVI 1\",\"found\":false,\"side\":\"data\"},"
                + "{\"name\":\"OVI 2\",\"found\":false,\"side\":\"data\","
                + "\"bbox\":{\"x\":1,\"y\":2,\"width\":3,\"height\":4}}]");

        assertThat(verdict.findings()).extracting(Finding::label).startsWith("OVI 1", "OVI 2");
        assertThat(verdict.depictions()).first().satisfies(front -> {
            assertThat(front.kind()).isEqualTo(MediaKind.FRONT);
            assertThat(front.boxes())
                    .containsExactly(new Box("OVI 2", false, 1, 2, 3, 4, "/providerSpecific/ocr/features/1/bbox"));
        });
    }

    @Test
    void eidTellsWhyItFailedWithItsKindAndItsNumber() {
        var verdict = Reports.interpret(
                "eid",
                "{\"status\":\"failed\",\"failReason\":{\"id\":\"77\",\"type\":\"A.B\",\"message\":\"Nobody there\"}}");

        assertThat(verdict.reasons())
                .extracting(Finding::key, Finding::pointer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("failReason", "/failReason/message"),
                        org.assertj.core.groups.Tuple.tuple("failReason.type", "/failReason/type"),
                        org.assertj.core.groups.Tuple.tuple("failReason.id", "/failReason/id"));
    }

    @Test
    void whatWasReadBeforeTheEndIsNoIdentity() {
        var verdict = Reports.interpret(
                "eid", "{\"status\":\"processing\",\"providerSpecific\":{\"ocr\":{\"lastName\":\"SPECIMEN\"}}}");

        assertThat(verdict.person()).extracting(Fact::standing).containsExactly(Fact.Standing.READ_ONLY);
        assertThat(verdict.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"true\"", "\"TRUE\"", "\"VALID\""})
    void paperSaysYesInWords(String yes) {
        var verdict = Reports.interpret(
                "signicatpaper",
                "{\"status\":\"rejected\",\"providerSpecific\":{\"verification\":{\"type\":\"MRZ\",\"status\":" + yes
                        + "},\"mrz\":{\"personalNumber\":\"290288\"}}}");

        assertThat(verdict.findings())
                .containsExactly(new Finding.Check(
                        "verification", "MRZ", State.PASSED, "/providerSpecific/verification/status"));
        assertThat(verdict.person())
                .containsExactly(new Fact(
                        Fact.Field.PERSONAL_IDENTIFICATION_NUMBER,
                        "290288",
                        Fact.Standing.READ_ONLY,
                        "/providerSpecific/mrz/personalNumber"));
    }

    /** Decision 009. A condition of which nothing is said, or nothing we understand, denies nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"matching\":{\"success\":true},\"liveness\":{\"success\":true}|ACCEPTED",
                "\"matching\":{\"success\":\"true\"},\"liveness\":{\"success\":\"TRUE\"}|ACCEPTED",
                "\"matching\":true,\"liveness\":\"true\"|ACCEPTED",
                "\"matching\":{\"success\":true},\"liveness\":{\"success\":null}|ACCEPTED",
                "\"matching\":{\"success\":true}|ACCEPTED",
                "\"liveness\":{\"success\":true}|ACCEPTED",
                "\"matching\":{},\"liveness\":[]|ACCEPTED",
                "\"matching\":{\"success\":\"perhaps\"},\"liveness\":7|ACCEPTED",
                "\"matching\":{\"success\":false},\"liveness\":{\"success\":true}|INCONCLUSIVE",
                "\"matching\":{\"success\":true},\"liveness\":{\"success\":false}|INCONCLUSIVE",
                "\"matching\":{\"success\":false},\"liveness\":{\"success\":false}|INCONCLUSIVE",
                "\"matching\":{\"success\":\"false\"},\"liveness\":{\"success\":\"true\"}|INCONCLUSIVE",
                "\"matching\":{\"success\":\"true\"},\"liveness\":{\"success\":\"FALSE\"}|INCONCLUSIVE",
                "\"matching\":{\"success\":false}|INCONCLUSIVE",
                "\"liveness\":{\"success\":\"False\"}|INCONCLUSIVE",
                "\"matching\":false,\"liveness\":true|INCONCLUSIVE",
                "\"matching\":true,\"liveness\":\"false\"|INCONCLUSIVE",
                "\"matching\":{\"success\":true,\"passed\":false},\"liveness\":true|INCONCLUSIVE",
                "\"liveness\":{\"valid\":\"false\"}|INCONCLUSIVE",
            })
    void faceTecIsAcceptedOnlyWhileNeitherConditionIsDenied(String said, Outcome outcome) {
        var verdict = Reports.interpret("facetec", "{\"status\":\"accepted\",\"providerSpecific\":{" + said + "}}");

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.statusWord()).isEqualTo("accepted");
        var contradicts = outcome == Outcome.INCONCLUSIVE;
        assertThat(verdict.findings().stream().anyMatch(finding -> finding.key().equals("contradiction")))
                .isEqualTo(contradicts);
        assertThat(verdict.reasons().stream().anyMatch(Reading::failed))
                .as("what denies it is the reason")
                .isEqualTo(contradicts);
    }

    @Test
    void aConditionThatFaceTecDoesNotMentionIsToldToBeMissing() {
        var verdict = Reports.interpret("facetec", "{\"status\":\"accepted\"}");

        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verdict.findings())
                .hasOnlyElementsOfType(Finding.Missing.class)
                .extracting(Finding::key)
                .containsExactlyInAnyOrder("matching", "liveness");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "processing", "rejected", "failed", "verified"})
    void twoGoodConditionsNeverMakeAnAcceptance(String word) {
        var verdict = Reports.interpret(
                "facetec",
                "{\"status\":\"" + word + "\",\"providerSpecific\":{\"matching\":{\"success\":true},"
                        + "\"liveness\":{\"success\":true}}}");

        assertThat(verdict.outcome()).isNotEqualTo(Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"clear,rejected,REJECTED", "consider,accepted,ACCEPTED"})
    void onfidosOwnWordsNeverOverruleTheStatus(String said, String word, Outcome outcome) {
        var verdict = Reports.interpret(
                "onfido",
                "{\"status\":\"" + word + "\",\"providerSpecific\":{\"documentVerification\":{\"result\":\"" + said
                        + "\"}}}");

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Remark.class,
                        remark -> assertThat(remark.text()).isEqualTo(said));
    }

    /** Checks and process types that a known provider reports or offers are never shown as bare keys. */
    @Test
    void whatTheProvidersSayAndOfferHasWords() throws IOException {
        var words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);
        var offered = OnTheWire.providers().stream()
                .flatMap(provider -> provider.offer().processTypes().stream())
                .map(type -> "dossier.type." + type.id());
        var reported = Sample.all().stream()
                .filter(sample -> sample.name().matches("accepted|rejected-.*|inconclusive-.*|failed-.*")
                        && SamplesTest.providers().contains(sample.provider())
                        && !List.of("holoid", "readid", "signicatvideoid").contains(sample.provider())) // in own words
                .flatMap(sample -> findings(sample).stream())
                .flatMap(finding -> switch (finding) {
                    case Finding.Check check -> Stream.of(check.state().name()).map(s -> check(check.key(), s));
                    case Finding.Missing missing -> Stream.of(check(missing.key(), "NOT_REPORTED"));
                    case Finding.Remark remark -> Stream.<String>empty();
                    case Finding.Match match -> Stream.<String>empty();
                });
        var facts = Stream.of(Fact.Field.values()).map(field -> "result.field." + field.name());

        assertThat(Stream.of(offered, reported, facts).flatMap(keys -> keys).distinct())
                .hasSizeGreaterThan(60)
                .allSatisfy(key -> assertThat(words.containsKey(key)).as(key).isTrue());
    }

    private static String check(String key, String state) {
        return "result.check." + key + "." + state;
    }

    private static List<Finding> findings(Sample sample) {
        try {
            return Reports.interpret(sample.provider(), sample.report()).findings();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Verdict ocr(String members) {
        return Reports.interpret(
                "eid", "{\"status\":\"inconclusive\",\"providerSpecific\":{\"ocr\":{" + members + "}}}");
    }
}
