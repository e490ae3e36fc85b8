package proofdesk.launch;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The MariaDB that comes along for trying things out.
 *
 * @param enabled off in real use, where {@code spring.datasource.*} names an external one
 * @param folder where its data is kept between starts; taken relative to the working directory
 * @param startLimit how long it may take to start
 */
@ConfigurationProperties("proofdesk.embedded-database")
record EmbeddedDatabaseProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("data") Path folder,
        @DefaultValue("2m") Duration startLimit) {}
