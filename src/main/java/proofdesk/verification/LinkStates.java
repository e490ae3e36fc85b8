package proofdesk.verification;

import java.time.Clock;
import org.springframework.stereotype.Component;
import proofdesk.verification.Verification.LinkState;

/** How a link stands now. */
@Component
class LinkStates {

    private final Clock clock;

    LinkStates(Clock clock) {
        this.clock = clock;
    }

    LinkState of(Check check, Link link) {
        if (check.outcome().isFinal()) {
            return LinkState.FINISHED;
        } else if (link.revokedAt() != null || check.erasingSince() != null) {
            return LinkState.REVOKED;
        } else if (!clock.instant().isBefore(link.expiresAt())) {
            return LinkState.EXPIRED;
        } else {
            return LinkState.VALID;
        }
    }
}
