package proofdesk.verification;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes checks: each change is one short transaction with its line in the trail. */
@Component
class Checks {

    private static final int TRIES = 5;

    private final CheckRepository repository;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    Checks(CheckRepository repository, TransactionOperations transactions, ApplicationEventPublisher events) {
        this.repository = repository;
        this.transactions = transactions;
        this.events = events;
    }

    Optional<Check> find(UUID id) {
        return repository.findById(id);
    }

    /**
     * Saves what was decided from this very version, in one transaction with {@code also}.
     *
     * @return empty when somebody else changed it meanwhile: look again
     */
    Optional<Check> save(Check changed, String actor, String kind, Runnable also) {
        try {
            return Optional.of(transactions.execute(status -> {
                var saved = repository.save(changed);
                also.run();
                events.publishEvent(VerificationChanged.of(saved, actor, kind));
                return saved;
            }));
        } catch (OptimisticLockingFailureException e) {
            return Optional.empty();
        }
    }

    /** Saves a read that brought nothing new: no line in the trail, no nudge. */
    Optional<Check> saveQuietly(Check changed) {
        try {
            return Optional.of(transactions.execute(status -> repository.save(changed)));
        } catch (OptimisticLockingFailureException e) {
            return Optional.empty();
        }
    }

    /** Applies a change to whatever is current, again if it lost a race; {@code change} gives empty to leave it. */
    Optional<Check> change(UUID id, String actor, String kind, Function<Check, Optional<Check>> change, Runnable also) {
        for (var tries = 0; tries < TRIES; tries++) {
            var changed = repository.findById(id).flatMap(change);
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            var saved = save(changed.get(), actor, kind, also);
            if (saved.isPresent()) {
                return saved;
            }
        }
        throw new OptimisticLockingFailureException("The check " + id + " is changing too fast");
    }
}
