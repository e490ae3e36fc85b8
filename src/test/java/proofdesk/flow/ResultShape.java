package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What the contract tells of each member of a result document (contract identomat 5 and 7), kept by the played one. */
final class ResultShape {

    private static final Predicate<JsonNode> TEXT = JsonNode::isString;
    private static final Predicate<JsonNode> DAY = text("([1-9]|1[0-2])/([1-9]|[12]\\d|3[01])/\\d{4}");
    private static final Predicate<JsonNode> INSTANT = text("\\d{4}-\\d{2}-\\d{2}T00:00:00[.]000Z");
    private static final Predicate<JsonNode> COUNTRY = text("[A-Z]{3}");

    private static final Map<String, Predicate<JsonNode>> ALWAYS = Map.of(
            "result",
            text("[a-z]+(_[a-z]+)*"),
            "live",
            JsonNode::isBoolean,
            "similarity",
            json -> json.isNumber() && json.doubleValue() >= 0 && json.doubleValue() <= 1,
            "document_type",
            text("|id|passport|driver_license|residence_license"),
            "generalDocuments",
            JsonNode::isArray,
            "reject_reason",
            ResultShape::isReason,
            "person",
            JsonNode::isObject,
            "result_comment",
            TEXT);

    private static final Map<String, Predicate<JsonNode>> PERHAPS = Map.of(
            "configId", TEXT,
            "trustedDatabaseRecord", JsonNode::isObject,
            "questionnaires", JsonNode::isArray,
            "screeningMatches", json -> json.isArray() && !json.isEmpty(),
            "technicalDetails", json -> json.path("countryCode").asString("").matches("[A-Z]{2}"),
            "name", TEXT,
            "face_images", JsonNode::isIntegralNumber,
            "suggested", JsonNode::isObject,
            "id_card_front", JsonNode::isObject,
            "id_card_back", JsonNode::isObject);

    private static final Map<String, Predicate<JsonNode>> PERSON = Map.ofEntries(
            Map.entry("birthday", DAY),
            Map.entry("birthday_time", INSTANT),
            Map.entry("age", JsonNode::isIntegralNumber),
            Map.entry("citizenship", COUNTRY),
            Map.entry("nationality", COUNTRY),
            Map.entry("issuing_state", COUNTRY),
            Map.entry("document_issued", DAY),
            Map.entry("document_expires", DAY),
            Map.entry("document_expires_time", INSTANT),
            Map.entry("first_name", text("[A-Z ]+")),
            Map.entry("last_name", text("[A-Z ]+")),
            Map.entry("sex", text("[MF]")));

    /** All others of a person are texts. */
    private static final Set<String> TEXTS = Set.of(
            "local_first_name",
            "local_middle_name",
            "local_last_name",
            "birth_place",
            "document_number",
            "personal_number",
            "authority",
            "local_authority",
            "address",
            "email",
            "phone",
            "status",
            "mrz");

    private ResultShape() {}

    static void isKeptBy(JsonNode document) {
        ALWAYS.forEach((name, shape) ->
                assertThat(shape.test(document.path(name))).as(name).isTrue());
        PERHAPS.forEach((name, shape) -> assertThat(!document.has(name) || shape.test(document.path(name)))
                .as(name)
                .isTrue());
        assertThat(document.propertyNames()).allMatch(name -> ALWAYS.containsKey(name) || PERHAPS.containsKey(name));
        document.path("person").properties().forEach(member -> {
            assertThat(PERSON.containsKey(member.getKey()) || TEXTS.contains(member.getKey()))
                    .as(member.getKey())
                    .isTrue();
            assertThat(PERSON.getOrDefault(member.getKey(), TEXT).test(member.getValue()))
                    .as(member.getKey())
                    .isTrue();
        });
        document.path("generalDocuments").forEach(ResultShape::isGeneralDocument);
        document.path("screeningMatches").forEach(match -> {
            assertThat(match.path("score").isNumber()).isTrue();
            assertThat(List.of("name", "personId", "reviewStatus"))
                    .allMatch(name -> match.path(name).isString());
        });
        document.path("questionnaires").forEach(questionnaire -> {
            assertThat(questionnaire.path("key").isString()).isTrue();
            assertThat(questionnaire.path("questions").isArray()).isTrue();
        });
        fillsWhatWasNotAskedFor(document);
    }

    private static void isGeneralDocument(JsonNode document) {
        assertThat(document.path("documentType").asString()).matches("[A-Z]+(_[A-Z]+)*");
        assertThat(document.path("typeId").asString()).matches("[a-z]+(_[a-z]+)*");
        assertThat(document.path("pages").isEmpty()).isFalse();
        document.path("pages").forEach(page -> {
            assertThat(page.path("typeId").asString()).matches("[a-z]+(-[a-z]+)*");
            assertThat(page.path("final").isObject()).isTrue();
            assertThat(page.path("statuses").isArray()).isTrue();
            assertThat(page.path("documentPages").get(0).path("pageNumber").isInt())
                    .isTrue();
        });
    }

    /** Where no document was taken nothing was compared with it. */
    private static void fillsWhatWasNotAskedFor(JsonNode document) {
        if (document.path("document_type").stringValue().isEmpty()) {
            assertThat(document.path("similarity").asInt(-1)).isZero();
            assertThat(document.path("person").has("document_number")).isFalse();
        }
    }

    private static boolean isReason(JsonNode json) {
        return json.isNull()
                || (json.size() == 2
                        && json.path("value").isString()
                        && json.path("description").isString());
    }

    private static Predicate<JsonNode> text(String pattern) {
        return json -> json.isString() && json.stringValue().matches(pattern);
    }
}
