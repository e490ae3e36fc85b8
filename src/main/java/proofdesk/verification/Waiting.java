package proofdesk.verification;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.security.Role;

/** Checks that were handed over to a vendor and whose outcome is still awaited. */
@Service
public class Waiting {

    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that has waited longest at these providers. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Oldest> oldest(Collection<String> providers) {
        return providers.isEmpty()
                ? Optional.empty()
                : jdbc.sql("""
                        select id, handed_over_at from verification
                        where handed_over_at is not null and ended_at is null and erasing_since is null
                            and provider in (:providers)
                        order by handed_over_at, id limit 1""")
                        .param("providers", providers)
                        .query(Oldest.class)
                        .optional();
    }

    /** @param handedOverAt since when the vendor has it */
    public record Oldest(UUID id, Instant handedOverAt) {}
}
