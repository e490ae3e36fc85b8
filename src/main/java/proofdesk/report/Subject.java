package proofdesk.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import proofdesk.notes.KeptFile;
import proofdesk.notes.Note;
import proofdesk.review.Decision;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;

/**
 * What a report is about.
 *
 * @param reference the dossier's own, or its id
 * @param decisions newest first
 * @param notes those of the dossier
 * @param files those of the dossier
 * @param hash of the raw report as we hold it
 * @param madeBy whoever makes the report
 */
record Subject(
        Verification check,
        String reference,
        String provider,
        Optional<Result> result,
        List<Decision> decisions,
        List<Note> notes,
        List<KeptFile> files,
        Optional<String> hash,
        String madeBy,
        Instant madeAt) {

    @Override
    public String toString() {
        return "Subject[" + check.id() + "]"; // the rest is personal data
    }
}
