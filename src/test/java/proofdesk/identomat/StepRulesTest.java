package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What is said of steps, and where. */
class StepRulesTest {

    private static final String STEP = "{'type':'operator-questionnaire','key':'call','title':'Call','questions':[%s]}";
    private static final String QUESTION = "{'type':'boolean','key':'calm','title':'Calm?'}";

    @Test
    void theContractsOwnExampleIsFaultless() {
        assertThat(judge("""
                {'steps':[{'type':'operator-questionnaire','key':'kyc-call','title':{'en':'Call'},
                  'description':'**Ask** slowly','questions':[
                    {'type':'boolean','key':'calm','title':'Calm?','mandatory':true},
                    {'type':'options','key':'purpose','title':'Purpose','options':[
                      {'key':'save','title':'Saving'},{'key':'pay','title':'Payments'}]}]}]}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'key':'call'}|step.noType|steps/0",
                "{'type':'user-questionnaire','title':'A','questions':[]}|key.none, step.noQuestion|steps/0",
                "{'type':'client-questionnaire','key':'a','questions':[]}|step.title.none, step.noQuestion|steps/0",
                "{'type':'geolocation'}||",
                "{'type':'something-new','key':'x','anything':[1]}||"
            })
    void aStepIsToldWhatItLacks(String step, String keys, String place) {
        var judged = judge("[" + step + "]");
        assertThat(judged).extracting(Judgement::key).containsExactly(split(keys));
        assertThat(judged).allSatisfy(judgement -> assertThat(judgement.about()).containsExactly(place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'number','key':'a','title':'A'}|question.strangeType",
                "{'type':'string','title':'A'}|key.none",
                "{'type':'string','key':'a'}|question.title.none",
                "{'type':'options','key':'a','title':'A','options':[{'key':'x','title':'X'}]}|question.tooFewOptions",
                "{'type':'options','key':'a','title':'A'}|question.tooFewOptions",
                "{'type':'boolean','key':'a','title':'A','answer':'true'}|question.answer",
                "{'type':'boolean','key':'a','title':'A','answer':null}|",
                "{'type':'string','key':'a','title':'A','answer':7}|question.answer",
                "{'type':'string','key':'a','title':'A','answer':'seven'}|"
            })
    void aQuestionIsToldWhatItLacks(String question, String keys) {
        var judged = judge("[" + STEP.formatted(question) + "]");
        assertThat(judged).extracting(Judgement::key).containsExactly(split(keys));
        assertThat(judged)
                .allSatisfy(judgement -> assertThat(judgement.about()).containsExactly("steps/0/questions/0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "options|'x'|true",
                "options|'X'|false",
                "options|['x']|false",
                "multiple-choice|['x','y']|true",
                "multiple-choice|[]|true",
                "multiple-choice|['x','z']|false",
                "multiple-choice|'x'|false"
            })
    void aFilledInChoiceIsOneOfTheKeys(String type, String answer, boolean fits) {
        var question = "{'type':'" + type + "','key':'a','title':'A','answer':" + answer
                + ",'options':[{'key':'x','title':'X'},{'key':'y','title':'Y'}]}";
        assertThat(judge("[" + STEP.formatted(question) + "]").isEmpty()).isEqualTo(fits);
    }

    @Test
    void keysAreUniqueAmongStepsQuestionsAndOptions() {
        assertThat(judge("[" + STEP.formatted(QUESTION) + "," + STEP.formatted(QUESTION) + "]"))
                .containsExactly(Judgement.at("steps/1", Rule.Weight.ERROR, "key.twice", "call"));
        assertThat(judge("[" + STEP.formatted(QUESTION + "," + QUESTION) + "]"))
                .containsExactly(Judgement.at("steps/0/questions/1", Rule.Weight.ERROR, "key.twice", "calm"));
        assertThat(judge("["
                        + STEP.formatted("{'type':'options','key':'a','title':'A','options':"
                                + "[{'key':'x','title':'X'},{'key':'x','title':'Y'}]}")
                        + "]"))
                .containsExactly(Judgement.at("steps/0/questions/0/options/1", Rule.Weight.ERROR, "key.twice", "x"));
    }

    @Test
    void aTextThatIsMissingInTheLanguageOfTheSessionIsWarnedOf() {
        var step = STEP.replace("'Call'", "{'ka':'ზარი'}").formatted(QUESTION);
        assertThat(judge("[" + step + "]"))
                .containsExactly(Judgement.at("steps/0", Rule.Weight.WARNING, "step.title.language", "en"));
        assertThat(Judge.judge(new Draft(
                        Flags.NONE.with(Flag.LANGUAGE, "ka"),
                        Steps.of(read("[" + step + "]")),
                        java.util.Optional.empty(),
                        false)))
                .isEmpty();
    }

    private static List<Judgement> judge(String steps) {
        return Judge.judge(Draft.EMPTY.with(Steps.of(read(steps))));
    }

    private static tools.jackson.databind.JsonNode read(String json) {
        return JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    private static String[] split(@org.jspecify.annotations.Nullable String keys) {
        return keys == null ? new String[0] : keys.split(", ");
    }
}
