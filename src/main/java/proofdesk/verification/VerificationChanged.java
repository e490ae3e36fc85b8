package proofdesk.verification;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Change;

/** Something happened to a check, or to a dossier as a whole; {@code kind} is the word of the trail. */
record VerificationChanged(UUID dossierId, @Nullable UUID verificationId, String actor, String kind) implements Change {

    /** They make a check due or note what somebody did; what screens show comes after, with the vendor's answer. */
    private static final Set<String> IN_TRAIL_ONLY = Set.of(
            "notification.accepted",
            "person.returned",
            "verification.looked",
            "archive.downloaded",
            "archive.looked",
            "details.asked");

    static VerificationChanged of(Check check, String actor, String kind) {
        return new VerificationChanged(check.dossierId(), check.id(), actor, kind);
    }

    @Override
    public boolean inTrailOnly() {
        return IN_TRAIL_ONLY.contains(kind);
    }
}
