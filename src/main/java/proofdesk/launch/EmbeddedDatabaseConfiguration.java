package proofdesk.launch;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where {@code spring.datasource.url} is set, {@link Settings} has switched this off already. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("proofdesk.embedded-database.enabled")
class EmbeddedDatabaseConfiguration {

    @Bean
    JdbcConnectionDetails embeddedDatabase(EmbeddedDatabaseProperties properties) {
        try {
            return new EmbeddedDatabase(properties.folder(), properties.startLimit());
        } catch (NoClassDefFoundError e) {
            throw new CannotStart(
                    "This jar was built for real use and holds no embedded database.",
                    "Set spring.datasource.url, .username and .password to a MariaDB,"
                            + " and leave proofdesk.embedded-database.enabled out.",
                    e);
        }
    }
}
