package proofdesk.figures;

import java.util.List;
import java.util.Map;
import proofdesk.figures.Figures.Because;
import proofdesk.figures.Figures.Ended;
import proofdesk.figures.Figures.Pace;
import proofdesk.figures.Figures.Stage;

/** All figures of some weeks. */
record Snapshot(
        Extent extent,
        List<Ended> ended,
        Map<Stage, Integer> funnel,
        List<Pace> toResult,
        List<Pace> toDecision,
        List<Because> reasons) {

    static Snapshot of(Figures figures, Extent extent) {
        return new Snapshot(
                extent,
                figures.ended(extent),
                figures.funnel(extent),
                figures.toResult(extent),
                figures.toDecision(extent),
                figures.reasons(extent));
    }

    boolean isEmpty() {
        return ended.isEmpty() && reasons.isEmpty() && funnel.getOrDefault(Stage.LINK_MADE, 0) == 0;
    }
}
