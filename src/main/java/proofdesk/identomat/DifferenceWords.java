package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proofdesk.provider.AsText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** In what two drafts differ, in words. */
final class DifferenceWords {

    private DifferenceWords() {}

    /** In one sentence. */
    static String of(Component reader, Difference difference) {
        var about = about(reader, difference);
        return switch (difference.kind()) {
            case FLAG, CONFIGURATION ->
                reader.getTranslation(
                        "identomat.difference." + difference.kind(),
                        about,
                        value(reader, difference, difference.before()),
                        value(reader, difference, difference.after()));
            case EMBEDDED, EMBEDDED_NO_MORE -> reader.getTranslation("identomat.difference." + difference.kind());
            default -> reader.getTranslation("identomat.difference." + difference.kind(), about);
        };
    }

    /** Beside each other; of a step or a question that has changed, each member that has. */
    static Stream<Line> lines(Component reader, Difference difference) {
        return switch (difference.kind()) {
            case FLAG, CONFIGURATION ->
                Stream.of(new Line(
                        difference.kind() == Difference.Kind.FLAG
                                ? about(reader, difference)
                                : reader.getTranslation("identomat.held"),
                        value(reader, difference, difference.before()),
                        value(reader, difference, difference.after())));
            case STEP_CHANGED, QUESTION_CHANGED -> members(difference);
            case STEP_ADDED, QUESTION_ADDED, STEP_REMOVED, QUESTION_REMOVED ->
                Stream.of(new Line(of(reader, difference), title(difference.before()), title(difference.after())));
            default -> Stream.of(new Line(of(reader, difference), "", ""));
        };
    }

    private static Stream<Line> members(Difference difference) {
        var before = difference.before().orElseGet(JsonNodeFactory.instance::objectNode);
        var after = difference.after().orElseGet(JsonNodeFactory.instance::objectNode);
        return Stream.concat(before.propertyNames().stream(), after.propertyNames().stream())
                .distinct()
                .filter(name -> !Objects.equals(before.path(name), after.path(name)))
                .filter(name -> difference.kind() != Difference.Kind.STEP_CHANGED || !name.equals("questions"))
                .map(name -> new Line(
                        difference.about() + ": " + Shown.words(name),
                        text(before.path(name)),
                        text(after.path(name))));
    }

    private static String title(Optional<JsonNode> part) {
        return part.map(json -> Texts.of(json.path("title")).in(Texts.FALLBACK)).orElse("–");
    }

    private static String text(JsonNode json) {
        return json.isMissingNode() ? "–" : AsText.of(json);
    }

    private static String about(Component reader, Difference difference) {
        return Flag.of(difference.about())
                .map(flag -> reader.getTranslation("identomat.flag." + flag.word()))
                .orElse(difference.about());
    }

    private static String value(Component reader, Difference difference, Optional<JsonNode> value) {
        if (value.isEmpty()) {
            return reader.getTranslation(
                    difference.kind() == Difference.Kind.FLAG
                            ? "identomat.difference.default"
                            : "identomat.difference.none");
        }
        var json = value.get();
        if (json.isBoolean()) {
            return reader.getTranslation("identomat.flag." + (json.booleanValue() ? "yes" : "no"));
        }
        var flag = Flag.of(difference.about());
        return flag.isPresent() && flag.get().kind().shaped(json)
                ? Kind.texts(json)
                        .map(word -> ValueNames.of(reader, flag.get().kind(), word))
                        .collect(Collectors.joining(", "))
                : AsText.of(json);
    }

    /** One thing in which they differ, and how it is in both. */
    record Line(String what, String before, String after) {}
}
