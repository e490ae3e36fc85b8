package proofdesk.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import proofdesk.review.Decision;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;

/**
 * What a report is about.
 *
 * @param reference the dossier's own, or its id
 * @param decisions newest first
 * @param hash of the raw report as we hold it
 * @param madeBy whoever makes the report
 */
record Subject(
        Verification check,
        String reference,
        String provider,
        Optional<Result> result,
        List<Decision> decisions,
        Optional<String> hash,
        String madeBy,
        Instant madeAt) {

    @Override
    public String toString() {
        return "Subject[" + check.id() + "]"; // the rest is personal data
    }
}
