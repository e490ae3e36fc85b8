package proofdesk.identomat;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which configuration is preselected where a check is started; one at most. */
@Component
class UsualConfiguration {

    private final JdbcClient jdbc;

    UsualConfiguration(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> get() {
        return jdbc.sql("select configuration_id from identomat_usual")
                .query(UUID.class)
                .optional();
    }

    /** @param configuration empty for none */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    void set(Optional<UUID> configuration) {
        jdbc.sql("delete from identomat_usual").update();
        configuration.ifPresent(id -> jdbc.sql("insert into identomat_usual (one, configuration_id) values (1, ?)")
                .param(id)
                .update());
    }
}
