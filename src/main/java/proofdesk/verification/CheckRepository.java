package proofdesk.verification;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface CheckRepository extends ListCrudRepository<Check, UUID> {

    List<Check> findByDossierIdOrderByAskedOrderedAtDescIdDesc(UUID dossierId);

    List<Check> findByThereProcess(String process);
}
