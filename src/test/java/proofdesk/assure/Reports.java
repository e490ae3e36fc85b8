package proofdesk.assure;

import java.util.List;
import proofdesk.provider.Report;
import proofdesk.result.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports as PictureID gives them, without a vendor. */
final class Reports {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Reports() {}

    static Verdict interpret(String json) {
        return interpret(JSON.readTree(json));
    }

    static Verdict interpret(JsonNode raw) {
        return PictureId.verdict(raw);
    }

    static Report report(String json) {
        var raw = JSON.readTree(json);
        var word = AssureStatus.word(raw);
        return new Report(word, AssureStatus.outcome(word), List.of(), raw);
    }
}
