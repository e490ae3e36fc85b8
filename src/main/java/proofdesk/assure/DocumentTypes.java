package proofdesk.assure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import proofdesk.provider.DocumentType;
import tools.jackson.databind.JsonNode;

/** The documents a provider takes. Only some providers number them, and none has to tell all (contract assure 5). */
final class DocumentTypes {

    private DocumentTypes() {}

    /** A list, or an object with one list in it; of objects, or of bare words. */
    static List<DocumentType> in(JsonNode answer) {
        var lists = answer.isArray()
                ? List.of(answer)
                : answer.valueStream().filter(JsonNode::isArray).toList();
        if (lists.size() != 1) {
            throw Failures.nonsense("GET /assure/{provider}/document-types", "something else than a list");
        }
        return lists.getFirst().valueStream().flatMap(DocumentTypes::type).toList();
    }

    private static Stream<DocumentType> type(JsonNode type) {
        return type.isString()
                ? Stream.of(new DocumentType(Optional.empty(), "", "", type.asString(""), ""))
                : Stream.of(type)
                        .filter(JsonNode::isObject)
                        .map(one -> new DocumentType(
                                id(one.path("id")),
                                word(one, "country", "issuingCountry", "documentCountry"),
                                word(one, "countryName"),
                                word(one, "type", "documentType"),
                                word(one, "subType")));
    }

    /** @param names of the same thing elsewhere in Assure */
    private static String word(JsonNode type, String... names) {
        return Stream.of(names)
                .map(name -> type.path(name).asString(""))
                .filter(word -> !word.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Optional<Integer> id(JsonNode id) {
        try {
            return Optional.of(Integer.valueOf(id.asString("")));
        } catch (NumberFormatException e) {
            return Optional.empty(); // that provider has no numbers
        }
    }
}
