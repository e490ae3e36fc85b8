package proofdesk.identomat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import proofdesk.identomat.Step.Question;
import proofdesk.provider.AsText;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import tools.jackson.databind.JsonNode;

/**
 * The answers to questionnaires, under the titles of the questions as they were asked (contract identomat 5.1 and
 * 8.14). What is known of a question only from its answer is shown by its key.
 */
final class AnswersRead {

    private static final String KEY = "answer";

    private final Located questionnaires;
    private final List<Step> asked;
    private final String language;

    AnswersRead(Located questionnaires, Optional<Draft> draft) {
        this.questionnaires = questionnaires;
        this.asked = draft.map(known -> known.steps().all().filter(Step::asks).toList())
                .orElse(List.of());
        this.language = draft.flatMap(
                        known -> known.flags().values(Flag.LANGUAGE).stream().findFirst())
                .orElse("en");
    }

    /** @param ended whether a question without an answer will not get one any more */
    List<Finding> findings(boolean ended) {
        var found = new ArrayList<Finding>();
        var seen = new HashSet<String>();
        questionnaires.elements().forEach(questionnaire -> {
            var step = questionnaire.at("key").text();
            var questions = questionnaire.at("questions");
            if (!questions.json().isArray()) {
                found.add(remark(Shown.words(step), questionnaire, AsText.of(questionnaire.json())));
            }
            questions.elements().forEach(question -> {
                var key = question.at("key").text();
                seen.add(step + "/" + key);
                found.add(answer(question, asked(step, key), key));
            });
        });
        if (ended) {
            asked.forEach(step -> step.questions().stream()
                    .filter(question -> !seen.contains(step.key() + "/" + question.key()))
                    .forEach(question ->
                            found.add(new Finding.Missing(KEY, title(Optional.of(question), question.key())))));
        }
        if (!questionnaires.json().isArray() && !Shown.isEmpty(questionnaires.json())) {
            found.add(remark("Questionnaires", questionnaires, AsText.of(questionnaires.json())));
        }
        return found;
    }

    private Optional<Question> asked(String step, String key) {
        return asked.stream()
                .filter(one -> one.key().equals(step))
                .flatMap(one -> one.questions().stream())
                .filter(question -> question.key().equals(key))
                .findFirst();
    }

    private Finding answer(Located question, Optional<Question> asked, String key) {
        var answer = question.at("answer");
        var title = title(asked, key);
        return Shown.isEmpty(answer.json())
                ? new Finding.Missing(KEY, title)
                : remark(title, answer, text(answer.json(), asked));
    }

    private String title(Optional<Question> asked, String key) {
        return asked.map(question -> question.title().in(language))
                .filter(title -> !title.isBlank())
                .orElse(key.isBlank() ? KEY : key);
    }

    private String text(JsonNode answer, Optional<Question> asked) {
        if (answer.isBoolean()) {
            return answer.booleanValue() ? "yes" : "no";
        }
        return answer.isArray()
                ? answer.valueStream().map(one -> option(one, asked)).collect(Collectors.joining(", "))
                : option(answer, asked);
    }

    /** The title of the option chosen; the answer itself where it is none. */
    private String option(JsonNode answer, Optional<Question> asked) {
        return asked.filter(Question::chooses)
                .flatMap(question -> question.options().stream()
                        .filter(option -> answer.isString() && option.key().equals(answer.stringValue()))
                        .map(option -> option.title().in(language))
                        .filter(title -> !title.isBlank())
                        .findFirst())
                .orElseGet(() -> AsText.of(answer));
    }

    private static Finding remark(String label, Located place, String text) {
        return new Finding.Remark(KEY, label, text, place.pointer());
    }
}
