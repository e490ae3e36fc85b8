package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.provider.ArchiveOffer;
import proofdesk.provider.Report;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Similarity;
import proofdesk.result.State;
import proofdesk.result.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** Each trap of the result document (contract identomat 8), under its number. */
class ResultTrapsTest {

    private static final Draft LIVENESS = Draft.EMPTY.with(Flags.NONE.with(Flag.LIVENESS, true));

    @ParameterizedTest
    @CsvSource({
        "approved,ACCEPTED",
        "rejected,REJECTED",
        "manual_check,PROCESSING",
        "disagreed_with_terms,CANCELED",
        "in_progress,PENDING"
    })
    void trap4TheWordMayBeInEitherCase(String word, Outcome outcome) {
        for (var written : List.of(word, word.toUpperCase(Locale.ROOT), word.replace('e', 'E'))) {
            var verdict = ResultSample.read("{\"result\":\"" + written + "\"}");
            assertThat(verdict.outcome()).as(written).isEqualTo(outcome);
            assertThat(verdict.statusWord()).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "approved ",
                "accepted",
                "APPROVED!",
                "manual-check",
                "approved_by_bot",
                "expired",
                "ApprovedX"
            })
    void trap4AnyOtherWordIsKeptAndAcceptsNobody(String word) {
        assertThat(ResultSample.read("{\"result\":\"" + word + "\",\"live\":true,\"similarity\":1}"))
                .returns(Outcome.UNKNOWN, Verdict::outcome)
                .returns(word, Verdict::statusWord);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "{\"value\":\"\",\"description\":\"\"}", "{}", "\"\"", "{\"value\":null}", "absent"})
    void trap5NoReasonIsNoReasonHoweverItIsWritten(String reason) {
        var member = reason.equals("absent") ? "" : ",\"reject_reason\":" + reason;
        for (var word : List.of("approved", "rejected")) {
            var verdict = ResultSample.read("{\"result\":\"" + word + "\"" + member + "}");
            assertThat(verdict.findings()).noneMatch(finding -> finding.key().startsWith("rejectReason"));
            assertThat(verdict.reasons()).isEmpty();
        }
    }

    @Test
    void trap5AReasonRejectsNobody() {
        var verdict = ResultSample.read(
                "{\"result\":\"approved\",\"reject_reason\":{\"value\":\"face_mismatch\",\"description\":\"Not the same\"}}");
        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.findings()).extracting(Finding::key).contains("rejectReason", "rejectReason.code");
    }

    @Test
    void trap6EachListHasItsOwnDriversLicense() {
        assertThat(Kind.DOCUMENT_TYPES.known()).contains("driver_license").doesNotContain("drivers_license");
        assertThat(Kind.GENERAL_DOCUMENT_TYPES.known())
                .contains("drivers_license")
                .doesNotContain("driver_license");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utility_bill", "UTILITY_BILL", "utility-bill"})
    void trap7AGeneralDocumentsTypeIsTheSameHoweverItIsWritten(String type) {
        for (var member : List.of("typeId", "documentType")) {
            var verdict = ResultSample.read("{\"result\":\"approved\",\"generalDocuments\":[{\"" + member + "\":\""
                    + type + "\",\"pages\":[{\"final\":{\"address\":\"1 Sample St\"}}]}]}");
            assertThat(verdict.findings())
                    .contains(new Finding.Remark(
                            "generalDocument",
                            "Utility bill, page 1, address",
                            "1 Sample St",
                            "/generalDocuments/0/pages/0/final/address"));
        }
    }

    @Test
    void trap8EachMemberIsReadByItsOwnName() {
        var verdict = ResultSample.read("{\"result\":\"approved\",\"general_documents\":[{\"typeId\":\"x\"}],"
                + "\"screening_matches\":[{\"name\":\"A\"}],\"trusted_database_record\":{\"a\":1}}");
        assertThat(verdict.findings())
                .extracting(Finding::key)
                .doesNotContain("generalDocument", "screeningMatch")
                .contains("told"); // what it is not, it is still shown as
    }

    @ParameterizedTest
    @CsvSource({
        "8/2/2026,,2026-08-02",
        "11/25/1979,,1979-11-25",
        "02/09/1999,,1999-02-09",
        "1979-11-25,,1979-11-25",
        "11/25/1979,1979-11-25T00:00:00.000Z,1979-11-25",
        ",1979-11-25T00:00:00.000Z,1979-11-25",
        ",1979-11-25T23:59:59-01:00,1979-11-26",
        "8/2/2026,nonsense,2026-08-02",
        "2/30/2020,,2/30/2020",
        "13/1/2020,,13/1/2020",
        "1/2/20,,1/2/20"
    })
    void trap9DatesAreReadMonthFirstOrAsTheDayInUtc(String birthday, String time, String expected) {
        var zone = TimeZone.getDefault();
        try {
            for (var where : List.of("America/Los_Angeles", "Pacific/Kiritimati")) {
                TimeZone.setDefault(TimeZone.getTimeZone(where));
                var json = JsonMapper.shared().createObjectNode().put("result", "approved");
                json.putObject("person").put("birthday", birthday).put("birthday_time", time);
                assertThat(ResultSample.read(json, Optional.empty()).person())
                        .as(where)
                        .extracting(Fact::field, Fact::value)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(Fact.Field.DATE_OF_BIRTH, expected));
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void trap10CountriesStayAsTheyCame() {
        var verdict = ResultSample.read("{\"result\":\"approved\",\"person\":{\"nationality\":\"GEO\"},"
                + "\"technicalDetails\":{\"countryCode\":\"GE\"}}");
        assertThat(verdict.person()).extracting(Fact::value).containsExactly("GEO");
        assertThat(verdict.findings())
                .contains(new Finding.Remark(
                        "told", "Technical details, country code", "GE", "/technicalDetails/countryCode"));
    }

    @Test
    void trap11TheLanguageIsTheVendorsOwnWord() {
        var steps = Steps.of(JsonMapper.shared()
                .readTree(
                        "[{\"type\":\"user-questionnaire\",\"key\":\"q\",\"questions\":[{\"type\":\"string\",\"key\":\"a\","
                                + "\"title\":{\"gr\":\"Γιατί\",\"en\":\"Why\"}}]}]"));
        var draft = Draft.EMPTY.with(Flags.NONE.with(Flag.LANGUAGE, "gr")).with(steps);
        assertThat(ResultSample.read(answer("\"x\""), draft).findings())
                .extracting(Finding::label)
                .contains("Γιατί");
    }

    @Test
    void trap12NumbersThatAreTextsKeepTheirZerosAndSimilarityMayBeAWholeNumber() {
        var verdict =
                ResultSample.read("{\"result\":\"approved\",\"similarity\":0,\"document_type\":\"id\",\"person\":{"
                        + "\"personal_number\":\"00101\",\"document_number\":\"000\"}}");
        assertThat(verdict.person()).extracting(Fact::value).containsExactly("00101");
        assertThat(verdict.document()).extracting(Fact::value).containsExactly("id", "000");
        assertThat(verdict.findings())
                .contains(new Finding.Match("similarity", "similarity", Similarity.MEASURED, "0", "/similarity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.01", "100", "\"0.9\"", "true", "[1]"})
    void aSimilarityBeyondItsScaleIsShownAsItCame(String value) {
        assertThat(ResultSample.read("{\"result\":\"approved\",\"similarity\":" + value + "}")
                        .findings())
                .contains(new Finding.Match(
                        "similarity", "similarity", Similarity.UNKNOWN, value.replace("\"", ""), "/similarity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"document_type\":\"\"", "\"document_type\":\"id\",\"face_images\":0"})
    void trap12AZeroWhereNothingWasComparedIsNoComparison(String beside) {
        assertThat(ResultSample.read("{\"result\":\"approved\",\"similarity\":0," + beside + "}")
                        .findings())
                .contains(new Finding.Missing("similarity", "similarity"));
    }

    @Test
    void trap13FieldsThatDifferFailNobody() {
        for (var word : List.of("approved", "rejected")) {
            var verdict =
                    ResultSample.read("{\"result\":\"" + word + "\",\"person\":{\"status\":\"FIELDS_MISMATCH\"}}");
            assertThat(verdict.findings())
                    .contains(new Finding.Remark("personStatus", "personStatus", "FIELDS_MISMATCH", "/person/status"));
            assertThat(verdict.reasons()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true|yes",
                "false|no",
                "\"save\"|Saving",
                "\"unheard-of\"|unheard-of",
                "[\"save\",\"pay\"]|Saving, Payments",
                "7|7",
                "{\"a\":1}|{\"a\":1}"
            })
    void trap14AnAnswerHasManyShapesAndAChoiceIsShownByItsTitle(String answer, String shown) {
        assertThat(ResultSample.read(answer(answer), asking()).findings())
                .contains(new Finding.Remark("answer", "Purpose", shown, "/questionnaires/0/questions/0/answer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]"})
    void trap14NoAnswerIsNotAnswered(String answer) {
        assertThat(ResultSample.read(answer(answer), asking()).findings())
                .contains(new Finding.Missing("answer", "Purpose"));
        assertThat(ResultSample.read("{\"result\":\"approved\"}", asking()).findings())
                .contains(new Finding.Missing("answer", "Purpose"));
        assertThat(ResultSample.read("{\"result\":\"in_progress\"}", asking()).findings())
                .isEmpty();
    }

    @Test
    void trap14AnAnswerToAQuestionNobodyKnowsIsShownByItsKey() {
        assertThat(ResultSample.read(answer("\"save\"")).findings())
                .contains(new Finding.Remark("answer", "a", "save", "/questionnaires/0/questions/0/answer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-questionnaire", "user-questionnaire", "operator-questionnaire"})
    void trap15AQuestionnaireHasItsTitlesUnderEitherWord(String type) {
        assertThat(ResultSample.read(answer("true"), asking(type)).findings())
                .extracting(Finding::label)
                .contains("Purpose");
    }

    @Test
    void livenessThatNobodyAskedForHasNotFailed() {
        var no = "{\"result\":\"approved\",\"live\":false}";
        assertThat(ResultSample.read(no, LIVENESS).findings())
                .contains(new Finding.Check("live", "live", State.FAILED, "/live"));
        assertThat(ResultSample.read(no, Draft.EMPTY).findings()).contains(new Finding.Missing("liveNotAsked", "live"));
        assertThat(ResultSample.read(no).findings()).contains(new Finding.Missing("live", "live"));
        var heldThere = new Draft(Flags.NONE, Steps.NONE, Optional.of("64c0ffee64c0ffee64c0ffee"), false);
        assertThat(ResultSample.read(no, heldThere).findings()).contains(new Finding.Missing("live", "live"));
        assertThat(ResultSample.read("{\"result\":\"approved\",\"live\":true}", Draft.EMPTY)
                        .findings())
                .contains(new Finding.Check("live", "live", State.PASSED, "/live"));
    }

    @Test
    void whatAPersonTypedIsConfirmedOnlyWhereACodeWasSent() {
        var json = "{\"result\":\"approved\",\"person\":{\"email\":\"a@example.com\",\"phone\":\"+1\"}}";
        var checked =
                Draft.EMPTY.with(Flags.NONE.with(Flag.REQUIRE_EMAIL_CHECK, true).with(Flag.REQUIRE_PHONE_NUMBER, true));
        assertThat(ResultSample.read(json, checked).person())
                .extracting(Fact::standing)
                .containsExactly(Fact.Standing.CONFIRMED, Fact.Standing.READ_ONLY);
        assertThat(ResultSample.read(json).person()).extracting(Fact::standing).containsOnly(Fact.Standing.READ_ONLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manual_check", "in_progress", "rejected", "disagreed_with_terms", "who_knows"})
    void whatWasReadIsConfirmedOnlyByAnApproval(String word) {
        assertThat(ResultSample.read("{\"result\":\"" + word + "\",\"person\":{\"first_name\":\"KARI\"}}")
                        .person())
                .extracting(Fact::standing)
                .containsExactly(Fact.Standing.READ_ONLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in_progress", "DONE", "done", "finished", ""})
    void trap20WhoHasComeBackIsNotApproved(String word) {
        var verdict = ResultSample.read("{\"result\":\"" + word + "\",\"live\":true,\"similarity\":1,"
                + "\"document_type\":\"id\",\"person\":{\"first_name\":\"KARI\"}}");
        assertThat(verdict.outcome().isFinal()).isFalse();
        assertThat(verdict.person()).extracting(Fact::standing).containsOnly(Fact.Standing.READ_ONLY);
    }

    @Test
    void trap22AManualCheckIsNotTheEndAndMayTakeItsTime() {
        var identomat = IdentomatOnTheWire.CLIENT.getBean(Identomat.class);
        assertThat(ResultWord.outcome("manual_check").isFinal()).isFalse();
        assertThat(identomat.patience(Outcome.PROCESSING)).isEmpty();
        assertThat(ResultSample.read("{\"result\":\"manual_check\"}").findings())
                .contains(new Finding.Remark("manualCheck", "manualCheck", "manual_check", "/result"));
    }

    @Test
    void trap21WhoNeverComesBackIsGivenUpSoonerThanOthers() {
        var identomat = IdentomatOnTheWire.CLIENT.getBean(Identomat.class);
        assertThat(identomat.patience(Outcome.PENDING)).hasValue(java.time.Duration.ofHours(24));
        assertThat(identomat.pageLifetime()).hasValue(java.time.Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED,AVAILABLE",
        "REJECTED,AVAILABLE",
        "CANCELED,NO_RESULT",
        "PROCESSING,NOT_FINISHED",
        "PENDING,NOT_FINISHED",
        "UNKNOWN,NOT_FINISHED"
    })
    void anArchiveIsOfferedOnceThereIsAResult(Outcome outcome, ArchiveOffer offer) {
        var report = new Report("", outcome, List.of(), JsonMapper.shared().createObjectNode());
        assertThat(IdentomatOnTheWire.CLIENT.getBean(Identomat.class).archiveOffer(report))
                .isEqualTo(offer);
    }

    @ParameterizedTest
    @CsvSource({
        "id,card-front,card-back",
        "driver_license,card-front,card-back",
        "residence_license,card-front,card-back",
        "PASSPORT,passport,",
        "passport,passport,"
    })
    void thePicturesNamesDependOnTheDocument(String type, String front, String back) {
        var document = JsonMapper.shared().createObjectNode().put("document_type", type);
        assertThat(Picture.of(MediaKind.FRONT, document)).hasValue(front);
        assertThat(Picture.of(MediaKind.BACK, document)).isEqualTo(Optional.ofNullable(back));
        assertThat(Picture.of(MediaKind.SELFIE, document)).hasValue("face");
        assertThat(Picture.of(MediaKind.VIDEO, document)).hasValue("face-video");
        assertThat(Picture.of(MediaKind.PORTRAIT, document)).isEmpty();
    }

    private static Draft asking() {
        return asking("user-questionnaire");
    }

    private static Draft asking(String type) {
        return Draft.EMPTY.with(Steps.of(JsonMapper.shared()
                .readTree(
                        "[{\"type\":\"" + type + "\",\"key\":\"q\",\"questions\":[{\"type\":\"options\",\"key\":\"a\","
                                + "\"title\":\"Purpose\",\"options\":[{\"key\":\"save\",\"title\":\"Saving\"},"
                                + "{\"key\":\"pay\",\"title\":\"Payments\"}]}]}]")));
    }

    private static String answer(String answer) {
        return "{\"result\":\"approved\",\"questionnaires\":[{\"key\":\"q\",\"questions\":[{\"key\":\"a\",\"answer\":"
                + answer + "}]}]}";
    }
}
