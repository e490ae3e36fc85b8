package proofdesk.assure;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import proofdesk.result.Finding;
import proofdesk.result.Outcome;
import proofdesk.result.Similarity;
import proofdesk.result.State;

/**
 * Which findings explain an outcome, by PictureID's published rules (contract assure 11): an explanation only, never
 * the verdict. Where no rule fits, everything that speaks against the person is named.
 */
final class PictureIdReasons {

    private PictureIdReasons() {}

    static List<Finding> of(List<Finding> findings, Outcome outcome) {
        return switch (outcome) {
            case REJECTED -> rejected(findings);
            case INCONCLUSIVE -> only(findings, finding -> failed(finding) || weak(finding) || said(finding));
            case FAILED, CANCELED -> only(findings, PictureIdReasons::said);
            case ACCEPTED, PENDING, PROCESSING, UNKNOWN -> List.of();
        };
    }

    /** Under age, faces too unlike, or key data unreadable; another failed check alone would be inconclusive. */
    private static List<Finding> rejected(List<Finding> findings) {
        var decisive = only(findings, finding -> underage(finding) || unlike(finding) || unreadable(finding));
        var told = only(findings, PictureIdReasons::said);
        return decisive.isEmpty()
                ? only(findings, finding -> failed(finding) || weak(finding) || said(finding))
                : Stream.concat(decisive.stream(), told.stream()).toList();
    }

    private static boolean failed(Finding finding) {
        return finding instanceof Finding.Check check && check.state() == State.FAILED;
    }

    private static boolean underage(Finding finding) {
        return failed(finding) && finding.key().equals(PictureIdFindings.UNDERAGE);
    }

    private static boolean weak(Finding finding) {
        return finding instanceof Finding.Match match && match.level() != Similarity.HIGH;
    }

    private static boolean unlike(Finding finding) {
        return finding instanceof Finding.Match match
                && (match.level() == Similarity.LOW || match.level() == Similarity.VERY_LOW);
    }

    private static boolean unreadable(Finding finding) {
        return finding instanceof Finding.Missing && PictureIdFindings.KEY_DATA.containsKey(finding.key());
    }

    /** Said about the process as a whole: why it failed, who ended it, what was wrong with the selfie. */
    private static boolean said(Finding finding) {
        return finding instanceof Finding.Remark remark && !remark.pointer().startsWith("/providerSpecific/document/");
    }

    private static List<Finding> only(List<Finding> findings, Predicate<Finding> wanted) {
        return findings.stream().filter(wanted).toList();
    }
}
