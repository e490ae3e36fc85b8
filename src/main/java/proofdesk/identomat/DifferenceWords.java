package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** In what two drafts differ, in words. */
final class DifferenceWords {

    private DifferenceWords() {}

    static String of(Component reader, Difference difference) {
        var about = Flag.of(difference.about())
                .map(flag -> reader.getTranslation("identomat.flag." + flag.word()))
                .orElse(difference.about());
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

    private static String value(Component reader, Difference difference, Optional<JsonNode> value) {
        if (value.isEmpty()) {
            return reader.getTranslation("identomat.difference.default");
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
                : json.isString() ? json.stringValue() : json.toString();
    }
}
