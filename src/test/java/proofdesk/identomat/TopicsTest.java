package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import proofdesk.result.Finding;
import proofdesk.result.Topic;
import proofdesk.result.Verdict;

/** What of a result is read on its own: each thing in one place, and all of it among the findings. */
class TopicsTest {

    @Test
    void aScreeningMatchIsATopicByItsNameAndIsAskedForByItsId() throws IOException {
        var matches = topics("screening-and-trusted-record", Topic.Kind.LISTED_PERSON);

        assertThat(matches).extracting(Topic::title).containsExactly("KARI SPECIMEN", "", "");
        assertThat(matches.getFirst().more()).hasValue("p-1");
        assertThat(told(matches.getFirst()))
                .containsExactly(
                        "Score: 0.93",
                        "Name: KARI SPECIMEN",
                        "Person id: p-1",
                        "Review status: new",
                        "Lists: sample-list");
        assertThat(matches.getLast().more()).isEmpty();
        assertThat(told(matches.getLast())).containsExactly(": strange");
    }

    @Test
    void aTrustedRecordIsReadValueByValueHoweverDeepItIs() throws IOException {
        assertThat(topics("screening-and-trusted-record", Topic.Kind.TRUSTED_RECORD))
                .singleElement()
                .satisfies(record -> assertThat(told(record))
                        .containsExactly("Source: civil-registry", "Match: true", "Born, year: 1979"));
    }

    @Test
    void aQuestionnaireHasTheTitleItWasAskedUnderAndAllItsQuestions() throws IOException {
        var questionnaires = topics("questionnaires", Topic.Kind.QUESTIONNAIRE);

        assertThat(questionnaires).extracting(Topic::title).containsExactly("Call", "about-you", "unasked");
        assertThat(told(questionnaires.getFirst())).containsExactly("Calm?: yes", "ანგარიშის მიზანი: გადახდები");
        assertThat(told(questionnaires.get(1)))
                .as("what was not answered stands beside what was")
                .containsExactly(
                        "Where is your money from?: Work, A gift, lottery",
                        "Employer: work",
                        "Anything else?: -",
                        "Politically exposed?: -");
        assertThat(told(questionnaires.getLast())).containsExactly("color: {\"r\":1}", "answer: no key");
    }

    @Test
    void aGeneralDocumentIsReadPageByPage() {
        var verdict = ResultSample.read("""
                {"result":"approved","generalDocuments":[{"typeId":"bank_statement","permanent":false,"pages":[
                {"final":{"address":"1 Main St","latitude":41.7},"statuses":["issued-date-was-not-found"]},
                {"final":{"address":"2 Side St"}}]},{"documentType":"UTILITY_BILL"}]}""");

        assertThat(verdict.topics()).extracting(Topic::title).containsExactly("Bank statement", "Utility bill");
        assertThat(verdict.topics().getFirst().entries())
                .extracting(entry -> entry.part() + "|" + entry.label() + "|" + text(entry.finding()))
                .containsExactly(
                        "|Document|Bank statement, 2 pages",
                        "|Permanent|false",
                        "Page 1|Address|1 Main St",
                        "Page 1|Latitude|41.7",
                        "Page 1|Noted|Issued date was not found",
                        "Page 2|Address|2 Side St");
    }

    @Test
    void whyIsATopicWhateverTheOutcome() {
        for (var word : List.of("approved", "rejected", "manual_check", "in_progress", "who_knows")) {
            var verdict = ResultSample.read("{\"result\":\"" + word
                    + "\",\"reject_reason\":{\"value\":\"face_mismatch\",\"description\":\"\",\"since\":3},"
                    + "\"result_comment\":\"Seen\"}");

            assertThat(verdict.topics())
                    .singleElement()
                    .returns(Topic.Kind.DECISION, Topic::kind)
                    .satisfies(topic -> assertThat(topic.entries())
                            .extracting(entry -> text(entry.finding()))
                            .containsExactly("face_mismatch", "3", "Seen"));
        }
        assertThat(ResultSample.read("{\"result\":\"approved\"}").topics()).isEmpty();
    }

    @Test
    void whatIsInATopicIsAFindingAndNothingIsToldTwice() throws IOException {
        for (var sample : ResultSample.all()) {
            var verdict = ResultSample.read(sample.document(), sample.asked());
            var told = verdict.topics().stream()
                    .flatMap(topic -> topic.entries().stream())
                    .map(Topic.Entry::finding)
                    .toList();
            assertThat(verdict.findings()).as(sample.name()).containsAll(told);
            assertThat(verdict.rest()).as(sample.name()).noneMatch(told::contains);
            assertThat(verdict.rest().size() + told.size())
                    .isEqualTo(verdict.findings().size());
            verdict.topics()
                    .forEach(topic -> assertThat(topic + " " + topic.entries())
                            .isEqualTo("Topic[%s] %s", topic.kind(), keys(topic)));
        }
    }

    private static List<String> keys(Topic topic) {
        return topic.entries().stream()
                .map(entry -> "Entry[" + entry.finding().key() + "]")
                .toList();
    }

    private static List<Topic> topics(String sample, Topic.Kind kind) throws IOException {
        var one = new ResultSample(sample);
        Verdict verdict = ResultSample.read(one.document(), one.asked());
        return verdict.topics().stream().filter(topic -> topic.kind() == kind).toList();
    }

    private static List<String> told(Topic topic) {
        return topic.entries().stream()
                .map(entry -> entry.label() + ": " + text(entry.finding()))
                .toList();
    }

    private static String text(Finding finding) {
        return finding instanceof Finding.Remark remark ? remark.text() : "-";
    }
}
