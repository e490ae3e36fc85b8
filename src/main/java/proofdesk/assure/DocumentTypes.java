package proofdesk.assure;

import java.util.List;
import java.util.Optional;
import proofdesk.provider.DocumentType;
import tools.jackson.databind.JsonNode;

/** The documents a provider takes. Only some providers number them, and none has to tell all (contract assure 5). */
final class DocumentTypes {

    private DocumentTypes() {}

    static List<DocumentType> in(JsonNode list) {
        if (!list.isArray()) {
            throw Failures.nonsense("GET /assure/{provider}/document-types", "something else than a list");
        }
        return list.valueStream()
                .filter(JsonNode::isObject)
                .map(type -> new DocumentType(
                        id(type.path("id")),
                        word(type, "country"),
                        word(type, "countryName"),
                        word(type, "type"),
                        word(type, "subType")))
                .toList();
    }

    private static String word(JsonNode type, String member) {
        return type.path(member).asString("");
    }

    private static Optional<Integer> id(JsonNode id) {
        try {
            return Optional.of(Integer.valueOf(id.asString("")));
        } catch (NumberFormatException e) {
            return Optional.empty(); // that provider has no numbers
        }
    }
}
