package proofdesk.dossier;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/** All dossiers. */
@Service
public class Dossiers {

    /** The longest own reference, in characters. */
    public static final int REFERENCE_LENGTH = 100;

    private final DossierRepository repository;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    Dossiers(
            DossierRepository repository,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Opens a dossier.
     *
     * @param reference the relying party's own; blank counts as none
     * @throws ReferenceTaken when another dossier has it
     */
    @PreAuthorize(Role.MAY_ACT)
    public Dossier open(@Nullable String reference) {
        var own = reference == null || reference.isBlank() ? null : reference.strip();
        if (own != null && own.length() > REFERENCE_LENGTH) {
            throw new IllegalArgumentException("A reference has at most " + REFERENCE_LENGTH + " characters");
        }
        var dossier = new Dossier(UUID.randomUUID(), 0, own, clock.instant(), user.name(), null);
        try {
            return transactions.execute(status -> {
                var stored = repository.save(dossier);
                events.publishEvent(new DossierOpened(stored.id(), stored.openedBy()));
                return stored;
            });
        } catch (DuplicateKeyException e) {
            throw taken(own, e);
        }
    }

    /** The key refused the second one; which dossier has it is asked outside the failed transaction. */
    private RuntimeException taken(@Nullable String reference, DuplicateKeyException cause) {
        var other = reference == null ? Optional.<Dossier>empty() : repository.findByReference(reference);
        return other.isPresent() ? new ReferenceTaken(other.get().id()) : cause;
    }

    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Dossier> find(UUID id) {
        return repository.findById(id);
    }
}
