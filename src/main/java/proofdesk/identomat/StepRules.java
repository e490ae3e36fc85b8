package proofdesk.identomat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import proofdesk.identomat.Rule.Weight;
import proofdesk.identomat.Step.Option;
import proofdesk.identomat.Step.Question;

/**
 * What a step needs to be answered, and its answer to be told from others: results name steps, questions and options by
 * their keys alone (contract identomat 4). Steps of a kind we do not know need a type and no more.
 */
final class StepRules {

    private final String language;
    private final List<Judgement> found = new ArrayList<>();
    private Set<String> spoken = Set.of();

    private StepRules(String language) {
        this.language = language;
    }

    static Stream<Judgement> judge(Draft draft) {
        var rules = new StepRules(draft.language());
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
                spoken = new TreeSet<>(Set.of(language));
                step.texts().forEach(texts -> spoken.addAll(texts.languages()));
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
            if (!question.fits(question.json().path("answer"))) {
                error(place, "question.answer");
            }
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

    private void key(String place, String key, Set<String> others) {
        if (key.isBlank()) {
            error(place, "key.none");
        } else if (!others.add(key)) {
            error(place, "key.twice", key);
        }
    }

    /** In the language of the session, and in every other that the step is read in. */
    private void speaks(String place, Texts texts, String what) {
        if (texts.isBlank()) {
            error(place, what + ".none");
        } else if (!texts.speaks(language)) {
            found.add(Judgement.at(place, Weight.WARNING, what + ".language", language));
        } else {
            var missing = spoken.stream().filter(one -> !texts.has(one)).toArray(String[]::new);
            if (missing.length > 0) {
                found.add(Judgement.at(place, Weight.WARNING, what + ".languages", missing));
            }
        }
    }

    private void error(String place, String key, String... words) {
        found.add(Judgement.at(place, Weight.ERROR, key, words));
    }
}
