package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.result.Depiction;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Similarity;
import proofdesk.result.State;
import proofdesk.result.Verdict;

/** What authors of clients get wrong (contract assure 16), each as a test. */
class PictureIdTrapsTest {

    @Test
    void canceledHasOneL() {
        assertThat(outcome("canceled")).isEqualTo(Outcome.CANCELED);
        assertThat(outcome("cancelled")).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "processing"})
    void bothWaitingWordsAreNotFinal(String word) {
        assertThat(outcome(word).isFinal()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted ", "ACCEPTED", "Accepted", "approved", "not_matched", "expired", "null", ""})
    void onlyTheExactWordIsAcceptance(String word) {
        var verdict = Reports.interpret("{\"status\":\"" + word + "\",\"finalResult\":{\"lastName\":\"SPECIMEN\"}}");

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.statusWord()).isEqualTo(word);
        assertThat(verdict.outcome().isFinal()).isFalse();
        assertThat(verdict.person()).extracting(Fact::standing).containsOnly(Fact.Standing.READ_ONLY);
    }

    @Test
    void failedChecksNeverOverruleTheStatus() {
        var verdict = withChecks("accepted", "\"nonExpired\":{\"passed\":false}");

        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verdict.reasons()).isEmpty();
    }

    @Test
    void passedChecksNeverMakeAnAcceptance() {
        var verdict = withChecks("processing", "\"nonExpired\":{\"passed\":true}");

        assertThat(verdict.outcome()).isEqualTo(Outcome.PROCESSING);
    }

    @Test
    void aMissingCheckIsNeverAFailedOne() {
        var verdict = withChecks("rejected", "\"notTamperedDocument\":{\"passed\":true}");

        assertThat(verdict.findings().stream().filter(finding -> finding.key().equals("notUnderage")))
                .containsExactly(new Finding.Missing("notUnderage", "Not underage"));
        assertThat(verdict.findings()).noneMatch(PictureIdTrapsTest::isFailed);
    }

    @Test
    void beforeADocumentWasLookedAtNothingIsMissing() {
        assertThat(Reports.interpret("{\"status\":\"failed\",\"processType\":\"documentSelfie\"}")
                        .findings())
                .isEmpty();
    }

    @Test
    void withoutASelfieNoComparisonIsMissing() {
        assertThat(withChecks("accepted", "").findings())
                .extracting(Finding::key)
                .contains("dataIntegrity")
                .doesNotContain("selfieAndDocumentMatch");
    }

    @Test
    void aComparisonWithoutPassedIsNoFailedCheck() {
        var verdict = withChecks("accepted", "\"selfieAndDocumentMatch\":{\"similarityLevel\":\"high\"}");

        assertThat(verdict.findings().getFirst()).isInstanceOfSatisfying(Finding.Match.class, match -> {
            assertThat(match.level()).isEqualTo(Similarity.HIGH);
            assertThat(match.pointer()).endsWith("/selfieAndDocumentMatch/similarityLevel");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "veryLow,VERY_LOW",
        "verylow,VERY_LOW",
        "High,HIGH",
        "MEDIUM,MEDIUM",
        "low,LOW",
        "excellent,UNKNOWN",
        "0.98,UNKNOWN"
    })
    void levelsAreWordsInAnyCase(String word, Similarity level) {
        var verdict = withChecks("inconclusive", "\"match\":{\"similarityLevel\":\"" + word + "\"}");

        assertThat(verdict.findings().getFirst()).isInstanceOfSatisfying(Finding.Match.class, match -> {
            assertThat(match.level()).isEqualTo(level);
            assertThat(match.word()).isEqualTo(word);
        });
    }

    @ParameterizedTest
    @CsvSource({"true,PASSED", "'\"true\"',PASSED", "false,FAILED", "'\"False\"',FAILED", "null,NOT_REPORTED"})
    void passedMayBeAWord(String passed, State state) {
        var verdict = withChecks("inconclusive", "\"nonExpired\":{\"passed\":" + passed + "}");

        assertThat(verdict.findings().getFirst())
                .isInstanceOfSatisfying(
                        Finding.Check.class, check -> assertThat(check.state()).isEqualTo(state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"yes\"", "{}", "[true]", "\"\""})
    void whateverElsePassedSaysIsShownAndNeverAPass(String passed) {
        var verdict = withChecks("inconclusive", "\"nonExpired\":{\"passed\":" + passed + "}");

        assertThat(verdict.findings().getFirst())
                .isInstanceOfSatisfying(
                        Finding.Remark.class,
                        remark -> assertThat(remark.text()).contains(passed));
    }

    @Test
    void anAcceptedCheckMayLackItsFinalResult() {
        var verdict = Reports.interpret(
                "{\"status\":\"accepted\",\"providerSpecific\":{\"document\":{\"subject\":{\"lastName\":\"SPECIMEN\"}}}}");

        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verdict.person())
                .containsExactly(new Fact(
                        Fact.Field.LAST_NAME,
                        "SPECIMEN",
                        Fact.Standing.READ_ONLY,
                        "/providerSpecific/document/subject/lastName"));
    }

    @Test
    void aRejectedPersonsNameIsNoIdentity() {
        var verdict = Reports.interpret("{\"status\":\"rejected\",\"finalResult\":{\"firstName\":\"A\"},"
                + "\"providerSpecific\":{\"document\":{\"subject\":{\"lastName\":\"B\"}}}}");

        assertThat(verdict.person()).hasSize(2).extracting(Fact::standing).containsOnly(Fact.Standing.READ_ONLY);
    }

    @Test
    void anExpiredDocumentIsInconclusiveBecauseTheVendorSaysSo() {
        var verdict = withChecks("inconclusive", "\"nonExpired\":{\"name\":\"Document not expired\",\"passed\":false}");

        assertThat(verdict.reasons())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Check.class, check -> assertThat(check.key()).isEqualTo("nonExpired"));
    }

    @Test
    void whatIsOnlyInconclusiveDoesNotExplainARejection() {
        var verdict = Reports.interpret("{\"status\":\"rejected\",\"providerSpecific\":{\"document\":{"
                + "\"documentNumber\":\"1\",\"subject\":{\"dateOfBirth\":\"2012-01-01\"},\"securityChecks\":{"
                + "\"dataIntegrity\":{\"passed\":false},\"notUnderage\":{\"passed\":false}}}}}");

        assertThat(verdict.reasons()).extracting(Finding::key).containsExactly("notUnderage");
    }

    @Test
    void everyReasonIsAmongTheFindings() {
        for (var word : new String[] {"rejected", "inconclusive", "failed", "canceled"}) {
            var verdict = withChecks(word, "\"nonExpired\":{\"passed\":false},\"m\":{\"similarityLevel\":\"low\"}");
            assertThat(verdict.findings()).containsAll(verdict.reasons());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"detail\":\"Too late\"}",
                "{\"id\":\"7\",\"type\":\"T\",\"message\":\"Too late\"}",
                "\"Too late\"",
                "[\"Too late\"]",
                "[{\"message\":\"Too late\"}]"
            })
    void whyItFailedIsToldInAnyShape(String failReason) {
        var verdict = Reports.interpret("{\"status\":\"failed\",\"failReason\":" + failReason + "}");

        assertThat(verdict.reasons())
                .first()
                .isInstanceOfSatisfying(
                        Finding.Remark.class,
                        remark -> assertThat(remark.text()).isEqualTo("Too late"));
    }

    @Test
    void aBoxThatIsNotWholeIsNoBox() {
        for (var photo : new String[] {
            "{\"x\":1,\"y\":2,\"width\":3}",
            "{\"x\":-1,\"y\":2,\"width\":3,\"height\":4}",
            "{\"x\":1,\"y\":2,\"width\":0,\"height\":4}",
            "{\"x\":\"a\",\"y\":2,\"width\":3,\"height\":4}",
            "{\"x\":1e999,\"y\":2,\"width\":3,\"height\":4}",
            "{\"x\":99999999999999999999,\"y\":2,\"width\":3,\"height\":4}",
            "[1,2,3,4]",
            "null",
            "true"
        }) {
            var verdict = Reports.interpret(
                    "{\"status\":\"rejected\",\"providerSpecific\":{\"document\":{\"subject\":{\"photo\":" + photo
                            + "}}}}");
            assertThat(boxes(verdict)).as(photo).isEmpty();
        }
    }

    @Test
    void picturesOfAnUnfinishedCheckAreThoseTheVendorNames() {
        assertThat(Reports.interpret(
                                "{\"status\":\"processing\",\"processType\":\"documentSelfie\",\"depictions\":[\"front\"]}")
                        .depictions())
                .extracting(Depiction::kind)
                .containsExactly(MediaKind.FRONT);
        assertThat(Reports.interpret("{\"status\":\"canceled\"}").depictions()).isEmpty();
    }

    private static Outcome outcome(String word) {
        return Reports.interpret("{\"status\":\"" + word + "\"}").outcome();
    }

    private static Verdict withChecks(String status, String checks) {
        return Reports.interpret("{\"status\":\"" + status + "\",\"processType\":\"document\",\"providerSpecific\":{"
                + "\"document\":{\"securityChecks\":{" + checks + "}}}}");
    }

    private static boolean isFailed(Finding finding) {
        return finding instanceof Finding.Check check && check.state() == State.FAILED;
    }

    private static Stream<Depiction.Box> boxes(Verdict verdict) {
        return verdict.depictions().stream().flatMap(depiction -> depiction.boxes().stream());
    }
}
