package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The result document in all its oddities, and every case of the catalogue (contract identomat 5). */
class IdentomatResultTest extends IdentomatTest {

    @ParameterizedTest
    @CsvSource({
        "approved.all-passed, approved, ''",
        "approved.fields-mismatch, approved, ''",
        "approved.screening-match, approved, ''",
        "approved.proof-of-address, approved, ''",
        "approved.trusted-record, approved, ''",
        "approved.sparse, approved, ''",
        "rejected.face-mismatch, rejected, face_mismatch",
        "rejected.document-spoofing, rejected, document_spoofing_detected2",
        "rejected.document-not-readable, rejected, document_not_readable",
        "rejected.no-description, rejected, face_blurry",
        "rejected.no-reason, rejected, ''",
        "rejected.unheard-of, rejected, reason_nobody_knows",
        "manual-check.waiting, manual_check, ''",
        "disagreed.with-terms, disagreed_with_terms, ''",
        "in-progress.abandoned, in_progress, ''",
        "unknown.result, under_review, ''",
    })
    void everyCaseHasItsResultAndReason(String scenario, String word, String reason) {
        var result = result(ended(scenario));

        assertThat(result.path("result").asString()).isEqualTo(word);
        assertThat(result.path("reject_reason").path("value").asString()).isEqualTo(reason);
        assertThat(result.path("reject_reason").path("description").asString().isEmpty())
                .isEqualTo(reason.isEmpty() || scenario.equals("rejected.no-description"));
    }

    @Test
    void theTableAboveLeavesOutNoCase() {
        var cases = Stream.of(wire.get("/scenarios").json())
                .flatMap(JsonNode::valueStream)
                .filter(scenario -> scenario.path("provider").asString("").equals("identomat"));

        assertThat(cases).hasSize(16).allMatch(scenario -> scenario.has("reference"));
    }

    @Test
    void armedItBefallsTheNextSessionAndNoOther() {
        wire.control("/scenarios/identomat.rejected.face-mismatch/arm");
        var armed = begin("");
        var other = begin("");
        walk(armed);
        walk(other);

        assertThat(result(armed).path("result").asString()).isEqualTo("rejected");
        assertThat(result(other).path("result").asString()).isEqualTo("approved");
        assertThat(wire.control("/scenarios/identomat.rejected.face-mismatch/arm?times=0")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPersonCanChooseTheEndInTheWidget() {
        var token = begin("");
        act(token, "action", "outcome", "outcome", "identomat.rejected.no-description");
        walk(token);

        assertThat(result(token).path("reject_reason").path("value").asString()).isEqualTo("face_blurry");
    }

    @Test
    void namesAreMixedAndDatesAmericanWithoutPadding() {
        var result = result(ended("approved.all-passed"));
        var person = result.path("person");

        assertThat(result.propertyNames())
                .contains("document_type", "reject_reason", "result_comment", "generalDocuments", "technicalDetails")
                .contains("name", "face_images", "suggested", "id_card_front", "id_card_back")
                .doesNotContain("configId", "trustedDatabaseRecord", "questionnaires", "screeningMatches");
        assertThat(person.path("birthday").asString()).isEqualTo("11/5/1979");
        assertThat(person.path("birthday_time").asString()).isEqualTo("1979-11-05T00:00:00.000Z");
        assertThat(person.path("document_expires").asString()).matches("\\d{1,2}/2/\\d{4}");
        assertThat(person.path("document_issued").asString()).matches("\\d{1,2}/2/\\d{4}");
        assertThat(person.has("document_issued_time")).isFalse();
        assertThat(person.path("local_first_name").asString()).isEqualTo("ნინო");
        assertThat(person.path("personal_number").asString()).startsWith("0");
        assertThat(person.path("document_number").asString()).startsWith("00");
        assertThat(person.path("age").isInt()).isTrue();
        assertThat(person.path("issuing_state").asString()).isEqualTo("GEO");
        assertThat(person.path("mrz").asString()).contains("\n");
        assertThat(person.has("status")).isFalse();
        assertThat(result.path("technicalDetails").path("countryCode").asString())
                .isEqualTo("GE");
        assertThat(result.path("technicalDetails").path("userAgent").asString()).isEqualTo(PHONE);
        assertThat(result.path("similarity").asDouble()).isGreaterThan(0.9);
        assertThat(result.path("live").asBoolean()).isFalse();
    }

    @Test
    void whatGoesOverTheWireIsEscapedAsLiveBodiesAre() {
        var raw = ask("result", ended("approved.all-passed")).http().body();

        assertThat(raw).contains("\"11\\/5\\/1979\"").contains("\\u10DC").matches("\\p{ASCII}*");
    }

    @Test
    void whatWasNotAskedIsEmptyAndTheSimilarityTheIntegerNought() {
        var token = beginWith("\"skip_document\":true,\"skip_face\":true");
        walk(token);
        var result = result(token);

        assertThat(result.path("similarity").isInt()).isTrue();
        assertThat(result.path("similarity").asInt()).isZero();
        assertThat(result.path("document_type").asString("-")).isEmpty();
        assertThat(result.path("person").isEmpty()).isTrue();
        assertThat(result.path("generalDocuments").isArray()).isTrue();
        assertThat(result.path("generalDocuments")).isEmpty();
        assertThat(result.path("name").asString("-")).isEmpty();
        assertThat(result.path("result_comment").asString("-")).isEmpty();
        assertThat(result.has("id_card_front")).isFalse();
    }

    @Test
    void resultsAreInCapitalsAndNoReasonIsNullBySwitch() {
        var approved = ended("approved.all-passed");
        var rejected = ended("rejected.face-mismatch");
        assertThat(result(approved).path("reject_reason").isObject()).isTrue();
        settings("\"upperCase\":true,\"nullReason\":true");

        assertThat(result(approved).path("result").asString()).isEqualTo("APPROVED");
        assertThat(result(approved).path("reject_reason").isNull()).isTrue();
        assertThat(result(rejected).path("reject_reason").path("value").asString())
                .isEqualTo("face_mismatch");
    }

    @Test
    void casesHaveWhatTheySay() {
        assertThat(result(ended("approved.fields-mismatch"))
                        .path("person")
                        .path("status")
                        .asString())
                .isEqualTo("FIELDS_MISMATCH");
        assertThat(result(ended("approved.trusted-record"))
                        .path("trustedDatabaseRecord")
                        .isObject())
                .isTrue();
        assertThat(result(ended("approved.sparse")).path("person").propertyNames())
                .containsExactlyInAnyOrder("first_name", "last_name");
        var matches = result(ended("approved.screening-match")).path("screeningMatches");
        assertThat(matches).hasSize(2);
        assertThat(matches.path(0).propertyNames())
                .containsExactlyInAnyOrder("score", "name", "personId", "reviewStatus");
        assertThat(result(ended("rejected.face-mismatch")).path("similarity").asDouble())
                .isLessThan(0.5);
    }

    @Test
    void aGeneralDocumentHasOneWordInThreeSpellings() {
        var token = beginWith("\"skip_document\":true,\"skip_face\":true,\"document_types\":[],"
                + "\"allow_general_document_upload\":true,\"general_document_types\":[\"utility_bill\"]");
        walk(token);
        var document = result(token).path("generalDocuments").path(0);
        var page = document.path("pages").path(0);

        assertThat(document.path("typeId").asString()).isEqualTo("utility_bill");
        assertThat(document.path("documentType").asString()).isEqualTo("UTILITY_BILL");
        assertThat(page.path("typeId").asString()).isEqualTo("utility-bill");
        assertThat(document.path("permanent").isNull()).isTrue();
        assertThat(page.path("final").path("county").isNull()).isTrue();
        assertThat(page.path("final").path("countryCode").asString()).isEqualTo("GEO");
        assertThat(page.path("final").path("latitude").isNumber()).isTrue();
        assertThat(page.path("statuses").path(0).asString()).isEqualTo("issued-date-was-not-found");
        assertThat(page.path("documentPages").path(0).path("pageNumber").asInt())
                .isEqualTo(1);
        assertThat(result(ended("approved.proof-of-address")).path("generalDocuments"))
                .hasSize(2);
    }

    @Test
    void documentTypesHaveTheirOwnPictures() {
        var passport = begin("");
        walk(passport, "DOCUMENT-0");
        act(passport, "action", "document", "document", "passport", "country", "DEU");
        walk(passport);

        assertThat(result(passport).path("document_type").asString()).isEqualTo("passport");
        assertThat(result(passport).path("person").path("issuing_state").asString())
                .isEqualTo("DEU");
        assertThat(result(passport).has("id_card_front")).isFalse();
        assertThat(ask("result/passport", passport).status()).isEqualTo(200);
        assertThat(ask("result/card-front", passport).status()).isEqualTo(404);
    }

    @Test
    void whoDisagreesHasDisagreedAndIsDone() {
        var token = begin("");
        act(token, "action", "disagree");

        assertThat(result(token).path("result").asString()).isEqualTo("disagreed_with_terms");
        assertThat(screen(token)).isEmpty();
    }

    @Test
    void anOperatorDecidesAManualCheckAndOverturnsWhatWasDecided() {
        var token = ended("manual-check.waiting");
        assertThat(result(token).path("result").asString()).isEqualTo("manual_check");
        var desk = wire.get("/operator/").http().body();
        var waiting = desk.substring(desk.indexOf("Waiting for a decision"), desk.indexOf("Decided"));
        var id = waiting.replaceAll("(?s).*/operator/([a-z0-9]{16})/verdict.*", "$1");

        assertThat(post("/operator/" + id + "/verdict", "verdict", "approved", "comment", "Seen <b>")
                        .status())
                .isEqualTo(303);

        assertThat(result(token).path("result").asString()).isEqualTo("approved");
        assertThat(result(token).path("result_comment").asString()).isEqualTo("Seen <b>");
        assertThat(wire.get("/operator/").http().body()).contains("Seen &lt;b&gt;");
        post("/operator/" + id + "/verdict", "verdict", "rejected", "comment", "No");
        assertThat(result(token).path("result").asString()).isEqualTo("rejected");
        assertThat(post("/operator/" + id + "/verdict", "verdict", "maybe").status())
                .isEqualTo(400);
        assertThat(post("/operator/none/verdict", "verdict", "approved").status())
                .isEqualTo(404);
    }

    @Test
    void anOperatorDecidesNothingThatIsNotFinished() {
        var token = begin(",\"flags\":{\"skip_agreement\":true,\"skip_document\":true,\"skip_face\":true},"
                + "\"steps\":[{\"type\":\"operator-questionnaire\",\"key\":\"call\",\"questions\":[]}]");
        var id = wire.get("/operator/").http().body().replaceAll("(?s).*/operator/([a-z0-9]{16})/answers.*", "$1");

        assertThat(post("/operator/" + id + "/verdict", "verdict", "approved").status())
                .isEqualTo(409);
        assertThat(result(token).path("result").asString()).isEqualTo("in_progress");
    }
}
