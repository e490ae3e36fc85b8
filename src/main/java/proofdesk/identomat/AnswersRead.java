package proofdesk.identomat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import proofdesk.identomat.Step.Question;
import proofdesk.provider.AsText;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.Topic;
import proofdesk.result.Topic.Entry;
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
    List<Topic> topics(boolean ended) {
        var found = new ArrayList<Topic>();
        var seen = new HashSet<String>();
        questionnaires.elements().forEach(questionnaire -> {
            var key = questionnaire.at("key").text();
            var step = asked.stream().filter(one -> one.key().equals(key)).findFirst();
            var entries = new ArrayList<>(answers(questionnaire, key, seen));
            if (ended) {
                step.ifPresent(one -> entries.addAll(unanswered(one, seen)));
            }
            found.add(topic(title(step, key), entries, questionnaire.pointer()));
        });
        if (ended) {
            asked.forEach(step -> {
                var left = unanswered(step, seen);
                if (!left.isEmpty()) {
                    found.add(topic(title(Optional.of(step), step.key()), left, ""));
                }
            });
        }
        if (!questionnaires.json().isArray() && !questionnaires.isEmpty()) {
            var whole = remark("Questionnaires", questionnaires, AsText.of(questionnaires.json()));
            found.add(topic("", List.of(new Entry("", "", whole)), questionnaires.pointer()));
        }
        return found.stream().filter(topic -> !topic.entries().isEmpty()).toList();
    }

    private List<Entry> answers(Located questionnaire, String step, Set<String> seen) {
        var questions = questionnaire.at("questions");
        if (!questions.json().isArray()) {
            return questionnaire.isEmpty()
                    ? List.of()
                    : List.of(new Entry(
                            "",
                            "",
                            remark(
                                    step.isBlank() ? "Questionnaire" : Shown.words(step),
                                    questionnaire,
                                    AsText.of(questionnaire.json()))));
        }
        var entries = new ArrayList<Entry>();
        questions.elements().forEach(question -> {
            var place = question.at("key");
            var key = place.text();
            seen.add(step + "/" + key);
            if (question.json().isObject() && !place.json().isContainer()) {
                entries.add(entry(answer(question, asked(step, key), key)));
                beside(question, Set.of("key", "answer"), titleOf(asked(step, key), key), entries);
            } else if (!question.isEmpty()) {
                entries.add(entry(remark(KEY, question, AsText.of(question.json()))));
            }
        });
        beside(questionnaire, Set.of("key", "questions"), "", entries);
        return entries;
    }

    /** What is said beside the answers. */
    private static void beside(Located place, Set<String> read, String title, List<Entry> entries) {
        place.members()
                .filter(member -> !read.contains(member.name()) && !member.isEmpty())
                .forEach(member -> {
                    var name = Shown.words(member.name());
                    var label = title.isEmpty() ? name : title + ", " + name.toLowerCase(Locale.ROOT);
                    entries.add(entry(remark(label, member, AsText.of(member.json()))));
                });
    }

    /** Those of a step that have not been seen; they are from now on. */
    private List<Entry> unanswered(Step step, Set<String> seen) {
        return step.questions().stream()
                .filter(question -> seen.add(step.key() + "/" + question.key()))
                .map(question -> entry(new Finding.Missing(KEY, titleOf(Optional.of(question), question.key()))))
                .toList();
    }

    private static Entry entry(Finding finding) {
        return new Entry("", finding.label(), finding);
    }

    private static Topic topic(String title, List<Entry> entries, String pointer) {
        return new Topic(Topic.Kind.QUESTIONNAIRE, title, entries, Optional.empty(), pointer);
    }

    private String title(Optional<Step> step, String key) {
        return step.map(one -> one.title().in(language))
                .filter(title -> !title.isBlank())
                .orElse(key);
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
        var title = titleOf(asked, key);
        return answer.isEmpty() ? new Finding.Missing(KEY, title) : remark(title, answer, text(answer.json(), asked));
    }

    private String titleOf(Optional<Question> asked, String key) {
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
