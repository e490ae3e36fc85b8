package proofdesk.verification;

import java.util.HexFormat;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts nothing with a wrong key, and seals what was stored before there were keys. */
@Component
@DependsOnDatabaseInitialization
class InstallationCheck implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final CheckRepository repository;
    private final Checks checks;
    private final Sealing sealing;

    InstallationCheck(JdbcClient jdbc, Keys keys, CheckRepository repository, Checks checks, Sealing sealing) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.checks = checks;
        this.sealing = sealing;
        mustBeTheSame(keys);
    }

    private void mustBeTheSame(Keys keys) {
        var own = HexFormat.of().formatHex(keys.derived("proofdesk key check 1").getEncoded());
        jdbc.sql("insert ignore into installation (id, key_check) values (1, ?)")
                .param(own)
                .update();
        var begunWith = jdbc.sql("select key_check from installation where id = 1")
                .query(String.class)
                .single();
        if (!own.equals(begunWith)) {
            throw InstallationKeyRefused.another();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        jdbc.sql("""
                select id from verification where (report is not null and report not like 'v1.%')
                    or (capture_url is not null and capture_url not like 'v1.%')""")
                .query(java.util.UUID.class)
                .list()
                .forEach(id -> repository.findById(id).map(this::sealed).ifPresent(checks::saveQuietly));
    }

    /** Changed meanwhile, it was sealed by that change, or is by the next start. */
    private Check sealed(Check check) {
        return check.sealed(
                sealing.report(check).map(plain -> sealing.report(check, plain)).orElse(null),
                sealing.captureUrl(check)
                        .map(plain -> sealing.captureUrl(check, plain))
                        .orElse(null));
    }
}
