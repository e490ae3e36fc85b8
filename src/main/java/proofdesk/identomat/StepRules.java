package proofdesk.identomat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import proofdesk.identomat.Rule.Weight;
import proofdesk.identomat.Step.Option;
import proofdesk.identomat.Step.Question;
import tools.jackson.databind.JsonNode;

/**
 * What a step needs to be answered, and its answer to be told from others: results name steps, questions and options by
 * their keys alone (contract identomat 4). Steps of a kind we do not know need a type and no more.
 */
final class StepRules {

    private final String language;
    private final List<Judgement> found = new ArrayList<>();

    private StepRules(String language) {
        this.language = language;
    }

    static Stream<Judgement> judge(Draft draft) {
        var asked = draft.flags().values(Flag.LANGUAGE);
        var rules = new StepRules(asked.isEmpty() ? "en" : asked.getFirst());
        rules.steps(draft.steps().all().toList());
        return rules.found.stream();
    }

    private void steps(List<Step> steps) {
        var keys = new HashSet<String>();
        for (var number = 0; number < steps.size(); number++) {
            var step = steps.get(number);
            var place = "steps/" + number;
            if (step.type().isBlank()) {
                error(place, "step.noType");
            }
            if (step.asks()) {
                key(place, step.key(), keys);
                speaks(place, step.title(), "step.title");
                if (!step.description().isBlank()) {
                    speaks(place, step.description(), "step.description");
                }
                questions(place, step.questions());
            } else if (!step.key().isBlank()) {
                key(place, step.key(), keys);
            }
        }
    }

    private void questions(String step, List<Question> questions) {
        if (questions.isEmpty()) {
            error(step, "step.noQuestion");
        }
        var keys = new HashSet<String>();
        for (var number = 0; number < questions.size(); number++) {
            var question = questions.get(number);
            var place = step + "/questions/" + number;
            if (!Question.TYPES.contains(question.type())) {
                error(place, "question.strangeType", question.type());
            }
            key(place, question.key(), keys);
            speaks(place, question.title(), "question.title");
            if (question.chooses()) {
                options(place, question.options());
            }
            answer(place, question);
        }
    }

    private void options(String question, List<Option> options) {
        if (options.size() < 2) {
            error(question, "question.tooFewOptions");
        }
        var keys = new HashSet<String>();
        for (var number = 0; number < options.size(); number++) {
            var place = question + "/options/" + number;
            key(place, options.get(number).key(), keys);
            speaks(place, options.get(number).title(), "option.title");
        }
    }

    /** An answer filled in beforehand must be one that the question can have. */
    private void answer(String place, Question question) {
        var answer = question.json().path("answer");
        if (answer.isMissingNode() || answer.isNull()) {
            return;
        }
        var options = question.options().stream().map(Option::key).toList();
        var fits =
                switch (question.type()) {
                    case "boolean" -> answer.isBoolean();
                    case "string" -> answer.isString();
                    case "options" -> answer.isString() && options.contains(answer.stringValue());
                    case "multiple-choice" -> answer.isArray() && texts(answer).allMatch(options::contains);
                    default -> true;
                };
        if (!fits) {
            error(place, "question.answer");
        }
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(one -> one.asString(""));
    }

    private void key(String place, String key, Set<String> others) {
        if (key.isBlank()) {
            error(place, "key.none");
        } else if (!others.add(key)) {
            error(place, "key.twice", key);
        }
    }

    private void speaks(String place, Texts texts, String what) {
        if (texts.isBlank()) {
            error(place, what + ".none");
        } else if (!texts.speaks(language)) {
            found.add(Judgement.at(place, Weight.WARNING, what + ".language", language));
        }
    }

    private void error(String place, String key, String... words) {
        found.add(Judgement.at(place, Weight.ERROR, key, words));
    }
}
