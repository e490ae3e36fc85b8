package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static final String A = "{'type':'user-questionnaire','key':'a','title':'A','questions':[%s]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'flags':{'liveness':true}}|{'flags':{'liveness':true}}|",
                "{'flags':{'liveness':true}}|{'flags':{'liveness':false}}|FLAG liveness",
                "{'flags':{'liveness':true}}|{'steps':[]}|FLAG liveness",
                "{'steps':[]}|{'flags':{'new':1}}|FLAG new",
                "{'flags':{}}|{'config_id':'x'}|CONFIGURATION config_id",
                "{'steps':[{'key':'a'}]}|{'steps':[{'key':'a'},{'key':'b'}]}|STEP_ADDED b",
                "{'steps':[{'key':'a'},{'key':'b'}]}|{'steps':[{'key':'b'}]}|STEP_REMOVED a",
                "{'steps':[{'key':'a'},{'key':'b'}]}|{'steps':[{'key':'b'},{'key':'a'}]}|STEP_MOVED b",
                "{'steps':[{'key':'a','title':'A'}]}|{'steps':[{'key':'a','title':'B'}]}|STEP_CHANGED a",
                "{'steps':[{'type':'x'}]}|{'steps':[{'type':'y'}]}|STEP_CHANGED #1"
            })
    void whatDiffersIsNamed(String before, String after, @org.jspecify.annotations.Nullable String told) {
        assertThat(told(before, after)).isEqualTo(told == null ? "" : told);
    }

    @Test
    void questionsAreToldWithinTheirStep() {
        var one = "{'steps':[" + A.formatted("{'key':'q','title':'Q'},{'key':'r'}") + "]}";
        var other = "{'steps':[" + A.formatted("{'key':'q','title':'Which?'},{'key':'s'}") + "]}";
        assertThat(told(one, other)).isEqualTo("QUESTION_CHANGED a / q, QUESTION_ADDED a / s, QUESTION_REMOVED a / r");
    }

    @Test
    void aStepAndItsQuestionsMayBothChange() {
        var one = "{'steps':[" + A.formatted("{'key':'q'}") + "]}";
        var other = one.replace("'A'", "'B'").replace("'q'", "'p'");
        assertThat(told(one, other)).isEqualTo("STEP_CHANGED a, QUESTION_ADDED a / p, QUESTION_REMOVED a / q");
    }

    private static String told(String before, String after) {
        return String.join(
                ", ",
                Difference.between(read(before), read(after)).stream()
                        .map(one -> one.kind() + " " + one.about())
                        .toList());
    }

    private static Draft read(String json) {
        return Plan.read(json.replace('\'', '"'), false).draft();
    }
}
