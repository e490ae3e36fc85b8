package proofdesk.review;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.security.Role;
import proofdesk.verification.Verification;

/** Which decisions need a second pair of eyes, as administrators say. */
@Service
public class SecondLooks {

    private final SecondLookRepository repository;
    private final RandomGenerator draw = new SecureRandom();

    SecondLooks(SecondLookRepository repository) {
        this.repository = repository;
    }

    @PreAuthorize(Role.MAY_LOOK)
    public List<SecondLook> all() {
        return repository.findAll();
    }

    @PreAuthorize(Role.MAY_LOOK)
    public Optional<SecondLook> find(UUID id) {
        return repository.findById(id);
    }

    /** @throws org.springframework.dao.OptimisticLockingFailureException when somebody changed or removed it meanwhile */
    @PreAuthorize("hasRole('ADMIN')")
    public SecondLook save(SecondLook rule) {
        return repository.save(rule);
    }

    /** @throws org.springframework.dao.OptimisticLockingFailureException when somebody changed or removed it meanwhile */
    @PreAuthorize("hasRole('ADMIN')")
    public void remove(SecondLook rule) {
        repository.delete(rule);
    }

    /** Each rule that matches draws for itself; one hit is enough. */
    boolean isNeeded(Choice choice, Verification check) {
        return repository.findAll().stream()
                .filter(rule -> rule.matches(choice.kind(), check.outcome(), check.provider(), choice.reason()))
                .anyMatch(rule -> draw.nextInt(100) < rule.share());
    }
}
