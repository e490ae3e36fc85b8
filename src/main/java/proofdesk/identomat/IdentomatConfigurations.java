package proofdesk.identomat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/**
 * All configurations, their drafts and their versions. Whoever changes one says which state of it they have seen; when
 * somebody else was quicker, {@link org.springframework.dao.OptimisticLockingFailureException} tells, and nothing is
 * changed.
 */
@Service
public class IdentomatConfigurations implements SessionPlans {

    /** The longest name, in characters. */
    static final int NAME_LENGTH = 100;

    /** The longest description or note, in characters. */
    static final int TEXT_LENGTH = 1000;

    /** The longest name of an owner, in characters. */
    static final int OWNER_LENGTH = 200;

    static final String MAY_CHANGE = "hasRole('ADMIN')";

    private final ConfigurationRepository repository;
    private final ConfigurationVersionRepository versions;
    private final TransactionOperations transactions;
    private final CurrentUser user;
    private final Clock clock;

    IdentomatConfigurations(
            ConfigurationRepository repository,
            ConfigurationVersionRepository versions,
            TransactionOperations transactions,
            CurrentUser user,
            Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.transactions = transactions;
        this.user = user;
        this.clock = clock;
    }

    /** By name, archived ones too. */
    @PreAuthorize(Role.MAY_LOOK)
    List<Configuration> all() {
        return repository.findAllByOrderByName();
    }

    @PreAuthorize(Role.MAY_LOOK)
    Optional<Configuration> find(UUID id) {
        return repository.findById(id);
    }

    /** The latest first. */
    @PreAuthorize(Role.MAY_LOOK)
    List<ConfigurationVersion> versions(UUID id) {
        return versions.findByConfigurationIdOrderByNumberDesc(id);
    }

    @PreAuthorize(Role.MAY_LOOK)
    Optional<ConfigurationVersion> latest(UUID id) {
        return versions.findFirstByConfigurationIdOrderByNumberDesc(id);
    }

    /** What is being worked on; without a draft, what was published last; before that, nothing. */
    @PreAuthorize(Role.MAY_LOOK)
    Draft working(Configuration configuration) {
        return configuration.draft() == null
                ? latest(configuration.id()).map(ConfigurationVersion::draft).orElse(Draft.EMPTY)
                : Plan.stored(configuration.draft(), configuration.draftEmbedded());
    }

    /** What staff may begin checks with, by name. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Published> published() {
        return repository.findAllByOrderByName().stream()
                .filter(configuration -> configuration.archivedAt() == null)
                .flatMap(configuration -> versions
                        .findFirstByConfigurationIdOrderByNumberDesc(configuration.id())
                        .map(version -> new Published(
                                new Reference(configuration.id(), version.number()).text(),
                                configuration.name(),
                                configuration.description(),
                                version.number()))
                        .stream())
                .toList();
    }

    /** What a check is begun with that was ordered with this reference, whatever has become of the configuration since. */
    @Override
    public Optional<Draft> plan(String reference) {
        return Reference.of(reference)
                .flatMap(of -> versions.findByConfigurationIdAndNumber(of.configuration(), of.number()))
                .map(ConfigurationVersion::draft);
    }

    /** @throws NameTaken when another has this name, an archived one too */
    @PreAuthorize(MAY_CHANGE)
    Configuration create(String name, String description) {
        return begin(name, description, null);
    }

    /** A new one that begins with what is being worked on here. */
    @PreAuthorize(MAY_CHANGE)
    Configuration copy(UUID id, String name) {
        var original = repository.findById(id).orElseThrow();
        return begin(name, original.description(), working(original));
    }

    /** @throws NameTaken when another has this name */
    @PreAuthorize(MAY_CHANGE)
    Configuration describe(Configuration seen, String name, String description, String owner) {
        if (owner.length() > OWNER_LENGTH) {
            throw new IllegalArgumentException("An owner has at most " + OWNER_LENGTH + " characters");
        }
        return change(seen, one -> one.called(checked(name), cut(description), owner.strip()));
    }

    /** Keeps what is being worked on. Faults do not matter before it is published. */
    @PreAuthorize(MAY_CHANGE)
    Configuration edit(Configuration seen, Draft draft) {
        return change(seen, one -> one.drafted(draft, clock.instant(), user.name()));
    }

    /** Goes back to what was published last. */
    @PreAuthorize(MAY_CHANGE)
    Configuration discard(Configuration seen) {
        return change(seen, Configuration::undrafted);
    }

    /** Takes an earlier version as the draft; it counts once it is published again, under a number of its own. */
    @PreAuthorize(MAY_CHANGE)
    Configuration rollBack(Configuration seen, int number) {
        var earlier = versions.findByConfigurationIdAndNumber(seen.id(), number).orElseThrow();
        return edit(seen, earlier.draft());
    }

    @PreAuthorize(MAY_CHANGE)
    Configuration archive(Configuration seen) {
        return change(seen, one -> one.archived(clock.instant()));
    }

    @PreAuthorize(MAY_CHANGE)
    Configuration restore(Configuration seen) {
        return change(seen, one -> one.archived(null));
    }

    /**
     * Lets new checks begin with the draft.
     *
     * @throws NotInOrder when a rule forbids it
     */
    @PreAuthorize(MAY_CHANGE)
    ConfigurationVersion publish(Configuration seen, String note) {
        var draft = working(seen);
        requireOrder(draft);
        return transactions.execute(status -> {
            var stored = repository.save(seen.undrafted());
            var number = latest(stored.id()).map(ConfigurationVersion::number).orElse(0) + 1;
            return versions.save(new ConfigurationVersion(
                    UUID.randomUUID(),
                    stored.id(),
                    number,
                    Plan.text(draft),
                    draft.embedded(),
                    clock.instant(),
                    user.name(),
                    cut(note)));
        });
    }

    /** @throws NotInOrder when a rule forbids it */
    static void requireOrder(Draft draft) {
        var faults = Judge.judge(draft).stream()
                .filter(judgement -> judgement.weight() == Rule.Weight.ERROR)
                .toList();
        if (!faults.isEmpty()) {
            throw new NotInOrder(faults);
        }
    }

    private Configuration begin(String name, String description, @Nullable Draft draft) {
        var fresh = new Configuration(
                UUID.randomUUID(),
                0,
                checked(name),
                cut(description),
                user.name(),
                clock.instant(),
                null,
                null,
                false,
                null,
                null);
        return save(draft == null ? fresh : fresh.drafted(draft, clock.instant(), user.name()));
    }

    private Configuration change(Configuration seen, UnaryOperator<Configuration> change) {
        return save(change.apply(seen));
    }

    private Configuration save(Configuration changed) {
        try {
            return repository.save(changed);
        } catch (DuplicateKeyException e) {
            throw new NameTaken();
        }
    }

    private static String checked(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("A name has 1 to " + NAME_LENGTH + " characters");
        }
        return stripped;
    }

    private static String cut(String text) {
        if (text.length() > TEXT_LENGTH) {
            throw new IllegalArgumentException("A description or note has at most " + TEXT_LENGTH + " characters");
        }
        return text.strip();
    }

    /**
     * One that checks can be begun with.
     *
     * @param configuration what a check remembers
     */
    public record Published(String configuration, String name, String description, int version) {}

    /** One version of one configuration, as a check remembers it. */
    record Reference(UUID configuration, int number) {

        String text() {
            return configuration + ":" + number;
        }

        /** Empty when the text is none. */
        static Optional<Reference> of(String text) {
            var parts = text.split(":", -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Reference(UUID.fromString(parts[0]), Integer.parseInt(parts[1])))
                        : Optional.empty();
            } catch (IllegalArgumentException notOne) {
                return Optional.empty();
            }
        }
    }

    /** Another configuration has this name. */
    static final class NameTaken extends RuntimeException {}

    /** What a rule forbids to publish. */
    static final class NotInOrder extends RuntimeException {

        private final transient List<Judgement> faults;

        NotInOrder(List<Judgement> faults) {
            super("Not in order: " + faults.stream().map(Judgement::key).toList());
            this.faults = List.copyOf(faults);
        }

        List<Judgement> faults() {
            return faults;
        }
    }
}
