package proofdesk.identomat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Versions are added and read; nothing changes or deletes one. */
interface ConfigurationVersionRepository extends Repository<ConfigurationVersion, UUID> {

    ConfigurationVersion save(ConfigurationVersion version);

    List<ConfigurationVersion> findByConfigurationIdOrderByNumberDesc(UUID configurationId);

    Optional<ConfigurationVersion> findByConfigurationIdAndNumber(UUID configurationId, int number);

    Optional<ConfigurationVersion> findFirstByConfigurationIdOrderByNumberDesc(UUID configurationId);
}
