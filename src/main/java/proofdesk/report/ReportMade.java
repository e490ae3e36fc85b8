package proofdesk.report;

import java.util.UUID;
import proofdesk.activity.Change;

/** Somebody took a check away on paper. */
record ReportMade(UUID dossierId, UUID verificationId, String actor) implements Change {

    @Override
    public String kind() {
        return "report.made";
    }

    @Override
    public boolean inTrailOnly() {
        return true;
    }
}
