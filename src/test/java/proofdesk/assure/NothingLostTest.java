package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.result.Outcome;
import proofdesk.result.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a report says beside what we understand is shown as it came, and never makes an acceptance. */
class NothingLostTest {

    private static final String STRANGE = "something nobody has told us";

    /** One more member in each place of each sample in turn, read by its provider and by one nobody knows. */
    @ParameterizedTest
    @MethodSource("proofdesk.assure.SamplesTest#samples")
    void aStrangeValueIsToldWhereverItStands(Sample sample) throws IOException {
        for (var reader : List.of(sample.provider(), "neverheardof")) {
            for (var area : List.of("providerSpecific", "finalResult", "failReason")) {
                var places = Mutation.containers(sample.report().path(area)).size();
                for (var place = 0; place < places; place++) {
                    var report = sample.report();
                    var at = Mutation.containers(report.path(area)).get(place);
                    add(at);
                    var verdict = Reports.interpret(reader, report);

                    assertThat(told(verdict)).as("%s: %s", reader, report).anyMatch(text -> text.contains(STRANGE));
                    assertThat(verdict.outcome())
                            .isEqualTo(
                                    Reports.interpret(reader, sample.report()).outcome());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"readid", "neverheardof", "signicatvideoid", "signicatpaper", "onfido"})
    void aWordBesideACheckIsToldAndExplainsWhereNothingElseDoes(String provider) {
        var verdict = Reports.interpret(provider, """
                {"status": "rejected", "providerSpecific": {
                  "nfc": {"read": true, "passiveAuthentication": "FAILED", "activeAuthentication": "PASSED",
                    "attempts": 3}}}""");

        var word = Tuple.tuple("nfc.passiveAuthentication", "/providerSpecific/nfc/passiveAuthentication");
        assertThat(verdict.findings())
                .extracting(Finding::key, Finding::pointer)
                .contains(word, Tuple.tuple("nfc.attempts", "/providerSpecific/nfc/attempts"));
        assertThat(verdict.reasons())
                .extracting(Finding::key, Finding::pointer)
                .contains(word)
                .doesNotContain(
                        Tuple.tuple("nfc.attempts", "/providerSpecific/nfc/attempts"),
                        Tuple.tuple("nfc.activeAuthentication", "/providerSpecific/nfc/activeAuthentication"));
    }

    @Test
    void whereSomethingExplainsTheRejectionAllThatIsMerelySaidBesideDoesNot() {
        var verdict = Reports.interpret("readid", """
                {"status": "rejected", "providerSpecific": {
                  "nfc": {"read": true, "passiveAuthentication": "PASSED"},
                  "iproov": {"passed": false, "liveness": "PASSED"}}}""");

        assertThat(verdict.reasons()).extracting(Finding::key).containsExactly("iproov");
        assertThat(verdict.findings())
                .extracting(Finding::key)
                .contains("nfc.passiveAuthentication", "iproov.liveness");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signicatpictureid|{\"document\":{\"securityChecks\":{\"dataIntegrity\":{\"passed\":false,\"why\":\"W\"}}}}",
                "signicatpictureid|{\"document\":{\"subject\":{\"middleName\":\"W\"}}}",
                "signicatpictureid|{\"selfie\":{\"status\":\"SUCCESS\",\"x\":1,\"y\":1,\"width\":1,\"height\":1,\"blur\":\"W\"}}",
                "eid|{\"ocr\":{\"livenessDetected\":\"true\",\"eyeColour\":\"W\"}}",
                "eid|{\"ocr\":{\"features\":[{\"name\":\"OVI\",\"found\":true,\"side\":\"data\",\"colour\":\"W\"}]}}",
                "signicatpaper|{\"verification\":{\"type\":\"T\",\"status\":\"true\",\"why\":\"W\"}}",
                "signicatpaper|{\"mrz\":{\"lastName\":\"SPECIMEN\",\"optionalData\":\"W\"}}",
                "signicatpaper|{\"mrz\":{\"lastName\":\"SPECIMEN\"},\"features\":{\"lastName\":\"W\"}}",
                "onfido|{\"documentVerification\":{\"result\":\"clear\",\"breakdown\":{\"image\":{\"result\":\"W\"}}}}",
                "onfido|{\"errors\":[{\"message\":\"M\",\"hint\":\"W\"}]}",
                "facetec|{\"matching\":{\"success\":true,\"scale\":{\"name\":\"W\"}}}",
                "readid|{\"chip\":{\"valid\":true,\"passed\":false,\"nested\":{\"found\":true,\"deep\":{\"valid\":true,\"w\":\"W\"}}}}",
            })
    void eachShapeIsToldToTheEnd(String provider, String specific) {
        for (var status : List.of("processing", "accepted", "rejected", "verified")) {
            var verdict = Reports.interpret(
                    provider, "{\"status\":\"" + status + "\",\"providerSpecific\":" + specific + "}");

            assertThat(told(verdict)).as(status).anyMatch(text -> text.contains("W"));
            assertThat(verdict.outcome() == Outcome.ACCEPTED).isEqualTo(status.equals("accepted"));
        }
    }

    @Test
    void theSameValueFromTwoPlacesIsToldOnce() {
        var verdict = Reports.interpret("signicatpaper", """
                {"status": "accepted", "finalResult": {"lastName": "SPECIMEN"},
                 "providerSpecific": {"mrz": {"lastName": "Specimen"}, "features": {"lastName": "SPECIMEN"}}}""");

        assertThat(verdict.person()).extracting(Fact::pointer).containsExactly("/finalResult/lastName");
        assertThat(verdict.findings()).isEmpty();
    }

    private static void add(JsonNode place) {
        switch (place) {
            case ObjectNode object -> object.put("strange", STRANGE);
            case ArrayNode array ->
                array.add(JsonMapper.shared().createObjectNode().put("strange", STRANGE));
            default -> throw new AssertionError("No container");
        }
    }

    private static List<String> told(Verdict verdict) {
        var facts = Stream.concat(verdict.person().stream(), verdict.document().stream())
                .map(Fact::value);
        var findings = verdict.findings().stream().map(finding -> switch (finding) {
            case Finding.Remark remark -> remark.text();
            case Finding.Match match -> match.label() + match.word();
            case Finding.Check check -> check.label();
            case Finding.Missing missing -> "";
        });
        return Stream.concat(facts, findings).toList();
    }
}
