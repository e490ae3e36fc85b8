package proofdesk.verification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links of checks. */
@Component
class Links {

    private static final String ALL = "select id, verification_id, made_at, expires_at, revoked_at from capture_link";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    Links(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void make(UUID verificationId, Instant now, Instant expiresAt) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into capture_link (id, verification_id, token_hash, made_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        verificationId,
                        Secrets.hash(secrets.token(id)),
                        Timestamp.from(now),
                        Timestamp.from(expiresAt))
                .update();
    }

    /** Kills every link of the check that is not dead yet. */
    void revoke(UUID verificationId, Instant now) {
        jdbc.sql("update capture_link set revoked_at = ? where verification_id = ? and revoked_at is null")
                .params(Timestamp.from(now), verificationId)
                .update();
    }

    void remove(UUID verificationId) {
        jdbc.sql("delete from capture_link where verification_id = ?")
                .param(verificationId)
                .update();
    }

    Optional<Link> ofToken(String token) {
        return jdbc.sql(ALL + " where token_hash = ?")
                .param(Secrets.hash(token))
                .query(Link.class)
                .optional();
    }

    Optional<Link> latest(UUID verificationId) {
        return jdbc.sql(ALL + " where verification_id = ? order by made_at desc, id limit 1")
                .param(verificationId)
                .query(Link.class)
                .optional();
    }

    String token(Link link) {
        return secrets.token(link.id());
    }
}
