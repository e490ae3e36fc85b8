package proofdesk.administration;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import proofdesk.security.CurrentUser;

/** Which configuration a provider's checks use unless another is chosen. Kept here: the vendor knows no such thing. */
@Component
class CaptureDefaults {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    CaptureDefaults(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    Optional<String> of(String provider) {
        return jdbc.sql("select configuration from capture_default where provider = ?")
                .param(provider)
                .query(String.class)
                .optional();
    }

    @Transactional
    void set(String provider, Optional<String> configuration) {
        jdbc.sql("delete from capture_default where provider = ?")
                .param(provider)
                .update();
        configuration.ifPresent(id -> jdbc.sql(
                        "insert into capture_default (provider, configuration, set_at, set_by) values (?, ?, ?, ?)")
                .params(provider, id, Timestamp.from(clock.instant()), user.name())
                .update());
    }

    /** No provider uses this one any more. */
    void forget(String configuration) {
        jdbc.sql("delete from capture_default where configuration = ?")
                .param(configuration)
                .update();
    }
}
