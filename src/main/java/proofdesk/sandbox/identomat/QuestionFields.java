package proofdesk.sandbox.identomat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import proofdesk.sandbox.identomat.Step.Option;
import proofdesk.sandbox.identomat.Step.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/** A question as fields of a form, and its answer out of them (contract identomat 4). */
final class QuestionFields {

    static final String PREFIX = "q.";

    private QuestionFields() {}

    /** @param given what was answered so far; the prefilled answer counts until something was */
    static String of(Question question, Map<String, JsonNode> given, String language, Texts texts) {
        var answer = given.isEmpty() ? question.prefilled() : given.get(question.key());
        var name = Html.text(PREFIX + question.key());
        var title = Html.text(question.title(language))
                + (question.mandatory()
                        ? " <span class=\"mandatory\">" + texts.get("question.mandatory") + "</span>"
                        : "");
        return switch (question.type()) {
            case "boolean" ->
                group(
                        title,
                        choices(
                                "radio",
                                name,
                                List.of(
                                        new Option("true", texts.bundle().getString("yes")),
                                        new Option("false", texts.bundle().getString("no"))),
                                answer));
            case "options" -> group(title, choices("radio", name, question.options(language), answer));
            case "multiple-choice" -> group(title, choices("checkbox", name, question.options(language), answer));
            default ->
                "<label for=\"%s\">%s</label><input id=\"%s\" name=\"%s\" value=\"%s\">"
                        .formatted(name, title, name, name, answer == null ? "" : Html.text(answer.asString("")));
        };
    }

    private static String group(String title, String choices) {
        return "<fieldset><legend>" + title + "</legend>" + choices + "</fieldset>";
    }

    private static String choices(String type, String name, List<Option> options, @Nullable JsonNode answer) {
        return options.stream()
                .map(option -> "<label class=\"choice\"><input type=\"%s\" name=\"%s\" value=\"%s\"%s> %s</label>"
                        .formatted(
                                type,
                                name,
                                Html.text(option.key()),
                                chosen(option.key(), answer) ? " checked" : "",
                                Html.text(option.title())))
                .collect(Collectors.joining());
    }

    private static boolean chosen(String key, @Nullable JsonNode answer) {
        if (answer == null) {
            return false;
        }
        return answer.isArray()
                ? answer.valueStream().anyMatch(one -> one.asString("").equals(key))
                : answer.asString("").equals(key);
    }

    /** The answers of a step out of a form; what was left out has none. Keys of options, never their titles. */
    static Map<String, JsonNode> read(Step step, Map<String, String[]> form) {
        var answers = new LinkedHashMap<String, JsonNode>();
        for (var question : step.questions()) {
            var values = form.getOrDefault(PREFIX + question.key(), new String[0]);
            if (values.length > 0 && !values[0].isBlank()) {
                answers.put(question.key(), answer(question, values));
            }
        }
        return answers;
    }

    private static JsonNode answer(Question question, String[] values) {
        return switch (question.type()) {
            case "boolean" -> BooleanNode.valueOf(values[0].equals("true"));
            case "multiple-choice" -> JsonMapper.shared().valueToTree(List.of(values));
            default -> StringNode.valueOf(values[0].strip());
        };
    }

    static boolean complete(Step step, Map<String, JsonNode> answers) {
        return step.questions().stream()
                .allMatch(question -> !question.mandatory() || answers.containsKey(question.key()));
    }
}
