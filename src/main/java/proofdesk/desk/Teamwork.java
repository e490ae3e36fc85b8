package proofdesk.desk;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import proofdesk.review.Assignments;
import proofdesk.review.Claim;
import proofdesk.review.Claims;
import proofdesk.review.Colleagues;
import proofdesk.review.Decisions;
import proofdesk.review.Looks;
import proofdesk.review.Presence;
import proofdesk.review.Reveals;
import proofdesk.review.Work;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.KeyMap;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** Makes the parts of a screen that tell who works on what. */
@Component
class Teamwork {

    final Claims claims;
    final Assignments assignments;
    final Colleagues colleagues;
    final Presence presence;
    final Looks looks;
    final Decisions decisions;
    final Reveals reveals;
    final Work work;
    final Verifications verifications;
    final CurrentUser user;
    final Clock clock;

    Teamwork(
            Claims claims,
            Assignments assignments,
            Colleagues colleagues,
            Presence presence,
            Looks looks,
            Decisions decisions,
            Reveals reveals,
            Work work,
            Verifications verifications,
            CurrentUser user,
            Clock clock) {
        this.claims = claims;
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.presence = presence;
        this.looks = looks;
        this.decisions = decisions;
        this.reveals = reveals;
        this.work = work;
        this.verifications = verifications;
        this.user = user;
        this.clock = clock;
    }

    /** For the page of a check. */
    LookingNow looking(Verification check, KeyMap keys) {
        return new LookingNow(this, check.id(), keys);
    }

    /** For the page of a check. */
    NextCase next(UUID after, KeyMap keys) {
        return new NextCase(this, after, keys);
    }

    boolean mayAct() {
        return user.hasAnyRole(Role.STAFF, Role.ADMIN);
    }

    /**
     * Takes a check for whoever starts to look into it, or goes on holding it; only one that has ended, is not decided
     * since, and that no colleague was asked to deal with.
     *
     * @return whoever holds it now
     */
    Optional<Claim> take(Verification check) {
        var ended = check.endedAt();
        if (!mayAct() || ended == null || check.erasing() != null) {
            return Optional.empty();
        }
        var decided = decisions.standing(check.id()).filter(one -> !one.madeAt().isBefore(ended));
        var anothers = assignments.of(check.id()).filter(one -> !one.assignee().equals(user.name()));
        return decided.isPresent() || anothers.isPresent() ? claims.of(check.id()) : claims.take(check.id());
    }
}
