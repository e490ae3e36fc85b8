package proofdesk.verification;

import java.time.Instant;
import proofdesk.provider.ArchiveOffer;
import proofdesk.result.Verdict;
import tools.jackson.databind.JsonNode;

/**
 * What the provider said, explained and as it came.
 *
 * @param raw the vendor's whole answer, to which the verdict's pointers lead
 * @param readAt when the provider said it to us
 */
public record Result(Verdict verdict, JsonNode raw, Instant readAt, ArchiveOffer archive) {

    @Override
    public String toString() {
        return "Result[" + verdict.outcome() + "]";
    }
}
