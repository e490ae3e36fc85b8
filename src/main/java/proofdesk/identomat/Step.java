package proofdesk.identomat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One step (contract identomat 4). Those that ask questions are understood; of any other kind only the type and the key
 * are, and the rest is kept as it is.
 */
record Step(JsonNode json) {

    static final String OPERATOR = "operator-questionnaire";

    /** The manual names the person's own questionnaire in both ways (contract identomat 4 and 8.15). */
    static final Set<String> PERSON = Set.of("user-questionnaire", "client-questionnaire");

    static final Step NONE = new Step(JsonNodeFactory.instance.objectNode());

    static Step of(JsonNode json) {
        return new Step(json);
    }

    String type() {
        return json.path("type").asString("");
    }

    String key() {
        return json.path("key").asString("");
    }

    boolean asks() {
        return type().equals(OPERATOR) || PERSON.contains(type());
    }

    Texts title() {
        return Texts.of(json.path("title"));
    }

    /** In Markdown. */
    Texts description() {
        return Texts.of(json.path("description"));
    }

    List<Question> questions() {
        return json.path("questions").valueStream().map(Question::new).toList();
    }

    /** All that is read of it, in whatever languages. */
    Stream<Texts> texts() {
        return Stream.concat(
                Stream.of(title(), description()),
                questions().stream()
                        .flatMap(question -> Stream.concat(
                                Stream.of(question.title()),
                                question.chooses() ? question.options().stream().map(Option::title) : Stream.empty())));
    }

    @Override
    public String toString() {
        return "Step[" + type() + "]";
    }

    /** One question; its answer may be filled in. */
    record Question(JsonNode json) {

        static final Set<String> TYPES = Set.of("boolean", "string", "options", "multiple-choice");

        String type() {
            return json.path("type").asString("");
        }

        String key() {
            return json.path("key").asString("");
        }

        Texts title() {
            return Texts.of(json.path("title"));
        }

        boolean mandatory() {
            var mandatory = json.path("mandatory");
            return mandatory.isBoolean() && mandatory.booleanValue();
        }

        boolean chooses() {
            return type().equals("options") || type().equals("multiple-choice");
        }

        List<Option> options() {
            return json.path("options").valueStream().map(Option::new).toList();
        }

        /** Whether an answer filled in beforehand is one that this question can have; none is. */
        boolean fits(JsonNode answer) {
            if (answer.isMissingNode() || answer.isNull()) {
                return true;
            }
            var keys = options().stream().map(Option::key).toList();
            return switch (type()) {
                case "boolean" -> answer.isBoolean();
                case "string" -> answer.isString();
                case "options" -> answer.isString() && keys.contains(answer.stringValue());
                case "multiple-choice" ->
                    answer.isArray() && answer.valueStream().allMatch(one -> keys.contains(one.asString("")));
                default -> true;
            };
        }

        @Override
        public String toString() {
            return "Question[" + type() + "]";
        }
    }

    record Option(JsonNode json) {

        String key() {
            return json.path("key").asString("");
        }

        Texts title() {
            return Texts.of(json.path("title"));
        }

        @Override
        public String toString() {
            return "Option[]";
        }
    }
}
