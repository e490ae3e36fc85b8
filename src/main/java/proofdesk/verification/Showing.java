package proofdesk.verification;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import proofdesk.provider.Providers;
import proofdesk.verification.Verification.Erasing;
import proofdesk.verification.Verification.LinkState;
import proofdesk.verification.Verification.Trouble;

/** Shows a stored check as a {@link Verification}. */
@Component
class Showing {

    private final Links links;
    private final Visits visits;
    private final LinkStates states;
    private final Erasures erasures;
    private final Overturned overturned;
    private final Providers providers;

    Showing(
            Links links,
            Visits visits,
            LinkStates states,
            Erasures erasures,
            Overturned overturned,
            Providers providers) {
        this.links = links;
        this.visits = visits;
        this.states = states;
        this.erasures = erasures;
        this.overturned = overturned;
        this.providers = providers;
    }

    Verification show(Check check) {
        var link = links.latest(visits.linkOf(check));
        var steps = check.steps();
        return new Verification(
                check.id(),
                check.dossierId(),
                check.provider(),
                check.processType(),
                check.asked().way(),
                check.outcome(),
                check.said().statusWord(),
                link.map(l -> states.of(check, l)).orElse(LinkState.REVOKED),
                link.map(Link::expiresAt).orElse(null),
                check.asked().orderedAt(),
                check.asked().orderedBy(),
                steps.sentAt(),
                steps.openedAt(),
                steps.handedOverAt(),
                steps.firstPictureAt(),
                steps.processingAt(),
                steps.endedAt(),
                deadline(check),
                steps.givenUpAt(),
                overturned(check),
                check.said().readAt(),
                trouble(check.trouble()),
                check.erasingSince() == null ? null : erasing(check));
    }

    private Verification.@Nullable Overturned overturned(Check check) {
        return check.steps().overturnedAt() == null
                ? null
                : overturned.of(check.id()).stream()
                        .findFirst()
                        .map(word -> new Verification.Overturned(word.outcome(), word.untilAt()))
                        .orElse(null);
    }

    private @Nullable Instant deadline(Check check) {
        var first = check.steps().firstPictureAt();
        return first == null
                        || check.steps().processingAt() != null
                        || check.outcome().isFinal()
                ? null
                : providers
                        .find(check.provider())
                        .flatMap(provider -> provider.offer().timeLimit())
                        .map(first::plus)
                        .orElse(null);
    }

    private @Nullable Erasing erasing(Check check) {
        var since = check.erasingSince();
        return since == null
                ? null
                : erasures.pending(check.dossierId(), check.id())
                        .map(Showing::erasing)
                        .orElseGet(() -> new Erasing(since, "", 0, null, null));
    }

    static Erasing erasing(Erasure erasure) {
        return new Erasing(
                erasure.requestedAt(),
                erasure.requestedBy(),
                erasure.attempts(),
                trouble(erasure.troubleKind(), erasure.troubleReference(), erasure.troubleAt()),
                erasure.nextTryAt());
    }

    private static @Nullable Trouble trouble(Check.Trouble told) {
        return trouble(told.troubleKind(), told.troubleReference(), told.troubleAt());
    }

    private static @Nullable Trouble trouble(@Nullable String kind, @Nullable String reference, @Nullable Instant at) {
        return kind == null || at == null
                ? null
                : new Trouble(
                        Trouble.Kind.valueOf(kind),
                        Optional.ofNullable(reference).orElse(""),
                        at);
    }
}
