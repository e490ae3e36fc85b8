package proofdesk.identomat;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ConfigurationRepository extends ListCrudRepository<Configuration, UUID> {

    List<Configuration> findAllByOrderByName();

    boolean existsByName(String name);
}
