package proofdesk.provider;

import java.util.List;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * What the vendor answered, as received.
 *
 * @param statusWord the vendor's own word; empty when the answer had none
 * @param outcome that word mapped; {@link Outcome#UNKNOWN} when we do not know it
 * @param received the pictures the vendor says it has received so far
 * @param raw the whole answer, every unknown member kept
 */
public record Report(String statusWord, Outcome outcome, List<MediaKind> received, JsonNode raw) {

    public Report {
        received = List.copyOf(received);
    }

    @Override
    public String toString() {
        return "Report[" + outcome + "]"; // the rest is personal data
    }
}
