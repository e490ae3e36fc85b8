package proofdesk.assure;

import java.util.List;
import proofdesk.provider.Report;
import proofdesk.result.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports as providers give them, PictureID where none is named, without a vendor. */
final class Reports {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Reports() {}

    static Verdict interpret(String json) {
        return interpret(JSON.readTree(json));
    }

    static Verdict interpret(JsonNode raw) {
        return interpret("signicatpictureid", raw);
    }

    static Verdict interpret(String provider, String json) {
        return interpret(provider, JSON.readTree(json));
    }

    static Verdict interpret(String provider, JsonNode raw) {
        return OnTheWire.provider(provider).interpret(report(raw));
    }

    static Report report(String json) {
        return report(JSON.readTree(json));
    }

    static Report report(JsonNode raw) {
        var word = AssureStatus.word(raw);
        return new Report(word, AssureStatus.outcome(word), List.of(), raw);
    }
}
