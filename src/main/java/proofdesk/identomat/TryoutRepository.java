package proofdesk.identomat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface TryoutRepository extends ListCrudRepository<Tryout, UUID> {

    List<Tryout> findTop20ByConfigurationIdOrderByBegunAtDesc(UUID configurationId);

    List<Tryout> findTop100ByDeletedAtIsNullAndDeleteAtBeforeOrderByDeleteAt(Instant now);
}
