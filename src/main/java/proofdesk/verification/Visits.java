package proofdesk.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which checks one visit of the vendor's pages does. They share one link, that of the check ordered first, whose id they
 * all carry; once that has ended or is being erased, each is on its own.
 */
@Component
class Visits {

    private final CheckRepository repository;

    Visits(CheckRepository repository) {
        this.repository = repository;
    }

    /** Whose link leads to this check. */
    UUID linkOf(Check check) {
        var first = check.asked().together();
        return first == null || first.equals(check.id()) || !isLive(first) ? check.id() : first;
    }

    UUID linkOf(UUID id) {
        return repository.findById(id).map(this::linkOf).orElse(id);
    }

    /** The other checks of the same visit, of which nothing is being erased. */
    List<Check> others(Check check) {
        var together = check.asked().together();
        return together == null
                ? List.of()
                : repository.findByDossierIdOrderByAskedOrderedAtDescIdDesc(check.dossierId()).stream()
                        .filter(other -> !other.id().equals(check.id()))
                        .filter(other -> together.equals(other.asked().together()))
                        .filter(other -> other.erasingSince() == null)
                        .toList();
    }

    /** The one that is begun with this check; only the check that has the link takes another along. */
    Optional<Check> companion(Check check) {
        return check.id().equals(check.asked().together())
                ? others(check).stream().filter(Check::live).findFirst()
                : Optional.empty();
    }

    private boolean isLive(UUID id) {
        return repository.findById(id).filter(Check::live).isPresent();
    }
}
