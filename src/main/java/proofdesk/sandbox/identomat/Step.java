package proofdesk.sandbox.identomat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A step as it came (contract identomat 4). */
record Step(JsonNode all) {

    private static final String ENGLISH = "en";
    private static final Set<String> PERSONS = Set.of("user-questionnaire", "client-questionnaire");

    String type() {
        return all.path("type").asString("");
    }

    String key() {
        return all.path("key").asString("");
    }

    String title(String language) {
        return in(language, all.path("title"));
    }

    /** Markdown. */
    String description(String language) {
        return in(language, all.path("description"));
    }

    /** Whether the person answers it: the manual has two names for that. */
    boolean asksPerson() {
        return PERSONS.contains(type());
    }

    boolean asksOperator() {
        return type().equals("operator-questionnaire");
    }

    List<Question> questions() {
        return all.path("questions").valueStream().map(Question::new).toList();
    }

    /** A question of a questionnaire. */
    record Question(JsonNode all) {

        String type() {
            return all.path("type").asString("");
        }

        String key() {
            return all.path("key").asString("");
        }

        String title(String language) {
            var title = in(language, all.path("title"));
            return title.isEmpty() ? key() : title;
        }

        boolean mandatory() {
            return all.path("mandatory").asBoolean(false);
        }

        List<Option> options(String language) {
            return all.path("options")
                    .valueStream()
                    .map(option -> {
                        var key = option.path("key").asString("");
                        var title = in(language, option.path("title"));
                        return new Option(key, title.isEmpty() ? key : title);
                    })
                    .toList();
        }

        /** The answer it comes with. */
        @Nullable
        JsonNode prefilled() {
            var answer = all.path("answer");
            return answer.isMissingNode() || answer.isNull() ? null : answer;
        }
    }

    record Option(String key, String title) {}

    /** A text, or one of several by language: as asked for, else English, else any. */
    private static String in(String language, JsonNode text) {
        if (text.isString()) {
            return text.asString();
        }
        for (var wanted : List.of(language, ENGLISH)) {
            if (text.path(wanted).isString()) {
                return text.path(wanted).asString();
            }
        }
        return text.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElse("");
    }
}
