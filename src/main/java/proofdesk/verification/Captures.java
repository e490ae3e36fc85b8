package proofdesk.verification;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Providers;
import proofdesk.security.CurrentUser;
import proofdesk.verification.Captures.Opening.State;
import proofdesk.verification.Verification.LinkState;

/** What the person being verified does, with nothing but the token of a link. Nobody is signed in here. */
@Service
public class Captures {

    private final Links links;
    private final Checks checks;
    private final Visits visits;
    private final HandOver handOver;
    private final Looking looking;
    private final LinkStates states;
    private final Providers providers;
    private final Clock clock;

    Captures(
            Links links,
            Checks checks,
            Visits visits,
            HandOver handOver,
            Looking looking,
            LinkStates states,
            Providers providers,
            Clock clock) {
        this.links = links;
        this.checks = checks;
        this.visits = visits;
        this.handOver = handOver;
        this.looking = looking;
        this.states = states;
        this.providers = providers;
        this.clock = clock;
    }

    /** How the link of this token stands. Notes nothing: for machines that look ahead of the person. */
    public Opening peek(String token) {
        return standing(token, check -> {});
    }

    /** How the link of this token stands; notes that it was opened when it is usable. Safe to repeat. */
    public Opening open(String token) {
        return standing(
                token,
                check -> checks.change(
                        check.id(),
                        CurrentUser.PERSON,
                        "link.opened",
                        c -> c.live() && c.steps().openedAt() == null
                                ? Optional.of(c.with(c.steps().opened(clock.instant())))
                                : Optional.empty(),
                        () -> {}));
    }

    /**
     * Hands the person over: begins the check at the vendor, or goes on with the one already begun.
     *
     * @return where to send the browser; empty when the link is not usable (any more), then {@link #open} says why, or
     *     when its pictures are not taken on the provider's own pages, see {@link DirectCaptures}
     * @throws proofdesk.provider.ProviderException when the vendor cannot begin now; trying again is safe
     */
    public Optional<URI> handOver(String token) {
        var opening = open(token);
        return opening.usable() && opening.way().equals(Optional.of(Way.HOSTED))
                ? links.ofToken(token).flatMap(link -> handOver.of(link.verificationId(), token))
                : Optional.empty();
    }

    /** What {@link #handOver} has begun that is shown within a page of ours; empty where there is none. Begins nothing. */
    public Optional<Framed> framed(String token) {
        if (!peek(token).usable()) {
            return Optional.empty();
        }
        return links.ofToken(token)
                .flatMap(link -> checks.find(link.verificationId()))
                .flatMap(check -> providers
                        .get(check.provider())
                        .saysDone(Optional.ofNullable(check.asked().configuration()))
                        .flatMap(done -> handOver.under(check.id()).map(page -> new Framed(page, done))));
    }

    /** The person came back from the vendor. What the browser says of the outcome is only a hint to look. */
    public Opening returned(String token) {
        return standing(
                token,
                check -> checks.change(
                        check.id(),
                        CurrentUser.PERSON,
                        "person.returned",
                        c -> c.live() && c.steps().handedOverAt() != null
                                ? Optional.of(c.with(c.steps().returned(clock.instant()))
                                        .due())
                                : Optional.empty(),
                        () -> looking.now(check.id())));
    }

    private Opening standing(String token, Consumer<Check> whenUsable) {
        var link = links.ofToken(token);
        var check = link.flatMap(l -> checks.find(l.verificationId()));
        if (link.isEmpty() || check.isEmpty()) {
            return new Opening(State.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
        }
        var state = states.of(check.get(), link.get());
        if (state == LinkState.VALID) {
            whenUsable.accept(check.get());
            visits.others(check.get()).forEach(whenUsable);
        }
        return new Opening(
                state(state, check.get()),
                Optional.of(check.get().provider()),
                Optional.of(check.get().processType()),
                Optional.of(check.get().asked().way()));
    }

    private static State state(LinkState link, Check check) {
        return switch (link) {
            case VALID -> {
                if (check.steps().processingAt() != null) {
                    yield State.FINISHED;
                }
                yield check.steps().handedOverAt() == null ? State.READY : State.BEGUN;
            }
            case EXPIRED -> State.EXPIRED;
            case REVOKED -> State.REVOKED;
            case FINISHED ->
                switch (check.outcome()) {
                    case CANCELED, FAILED -> State.STOPPED;
                    default -> State.FINISHED;
                };
        };
    }

    /**
     * A provider's page within one of ours.
     *
     * @param page its address; secret, since it leads into the check
     * @param done the message, from its origin, by which it says that the person has done their part
     */
    public record Framed(URI page, String done) {

        @Override
        public String toString() {
            return "Framed";
        }
    }

    /**
     * How a link stands.
     *
     * @param provider the provider's id, for its tips; empty when the token is unknown
     * @param way how the pictures get to the provider; empty when the token is unknown
     */
    public record Opening(State state, Optional<String> provider, Optional<String> processType, Optional<Way> way) {

        /** Whether the person can begin or go on. */
        public boolean usable() {
            return state == State.READY || state == State.BEGUN;
        }

        public enum State {
            /** Ready to hand over. */
            READY,
            /** Already handed over once; going on is possible. */
            BEGUN,
            EXPIRED,
            REVOKED,
            /** The person has done what was asked; the check is being worked on or has ended. */
            FINISHED,
            /** It ended before the person had done what was asked. */
            STOPPED,
            UNKNOWN
        }
    }
}
