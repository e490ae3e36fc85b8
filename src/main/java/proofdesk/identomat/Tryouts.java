package proofdesk.identomat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.provider.ProviderException;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/**
 * Sessions begun with a draft, to see what it is like. Each is deleted at Identomat as soon as whoever began it is done,
 * and at the latest when its token has run out, since nobody can go on then.
 */
@Service
class Tryouts {

    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final IdentomatSessions sessions;
    private final IdentomatAddress address;
    private final IdentomatProperties properties;
    private final TryoutRepository repository;
    private final CurrentUser user;
    private final Clock clock;
    private final boolean sandbox;

    Tryouts(
            IdentomatSessions sessions,
            IdentomatAddress address,
            IdentomatProperties properties,
            TryoutRepository repository,
            CurrentUser user,
            Clock clock,
            @Value("${proofdesk.sandbox.enabled:false}") boolean sandbox) {
        this.sessions = sessions;
        this.address = address;
        this.properties = properties;
        this.repository = repository;
        this.user = user;
        this.clock = clock;
        this.sandbox = sandbox;
    }

    /** Whether there is an Identomat here at all. */
    boolean possible() {
        return properties.isSetUp();
    }

    /** Whether it is a session like any other there, that may cost. The sandbox never runs beside a real vendor. */
    boolean real() {
        return !sandbox;
    }

    /**
     * Its pages lead back to nowhere: the way back of a check needs a check.
     *
     * @throws IdentomatConfigurations.NotInOrder when a rule forbids to publish the draft
     * @throws ProviderException when Identomat cannot be reached, or will not
     */
    @PreAuthorize(IdentomatConfigurations.MAY_CHANGE)
    Begun begin(UUID configuration, Draft draft) {
        IdentomatConfigurations.requireOrder(draft);
        var alone = new Draft(draft.flags(), draft.steps(), draft.configuration(), true);
        var token = sessions.begin(alone, URI.create("about:blank"));
        var now = clock.instant();
        var tryout = repository.save(new Tryout(
                UUID.randomUUID(),
                0,
                configuration,
                now,
                user.name(),
                token,
                now.plus(properties.tokenLifetime()),
                null));
        return new Begun(tryout.id(), address.widget(token), tryout.deleteAt());
    }

    /**
     * Deletes it at once, with all that was entered.
     *
     * @return false when Identomat cannot be reached; it is tried again later
     */
    @PreAuthorize(IdentomatConfigurations.MAY_CHANGE)
    boolean end(UUID id) {
        return repository.findById(id).map(this::delete).orElse(true);
    }

    /** The latest first. */
    @PreAuthorize(Role.MAY_LOOK)
    List<Tryout> of(UUID configuration) {
        return repository.findTop20ByConfigurationIdOrderByBegunAtDesc(configuration);
    }

    /** Deletes those whose time has come. */
    void sweep() {
        if (possible()) {
            repository
                    .findTop100ByDeletedAtIsNullAndDeleteAtBeforeOrderByDeleteAt(clock.instant())
                    .forEach(this::delete);
        }
    }

    private boolean delete(Tryout tryout) {
        var token = tryout.token();
        if (token == null) {
            return true;
        }
        try {
            sessions.delete(token);
        } catch (ProviderException e) {
            save(tryout.again(clock.instant().plus(PAUSE)));
            Failures.warned(e);
            return false;
        }
        save(tryout.deleted(clock.instant()));
        return true;
    }

    /** Whoever was quicker, another window or another node, has done the same. */
    private void save(Tryout tryout) {
        try {
            repository.save(tryout);
        } catch (OptimisticLockingFailureException done) {
            return;
        }
    }

    /**
     * One under way.
     *
     * @param page where the person goes; it leads into the session, so this is secret
     * @param until when it can be opened no more, and is deleted
     */
    record Begun(UUID id, URI page, Instant until) {

        @Override
        public String toString() {
            return "Begun[" + id + "]";
        }
    }
}
