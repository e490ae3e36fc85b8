package proofdesk;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.modulith.Modulithic;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** The desk. The sandbox is an application of its own: it lies in a package beside us and is never scanned. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "proofdesk\\.sandbox\\..*"))
@ConfigurationPropertiesScan({
    "proofdesk.assure",
    "proofdesk.capture",
    "proofdesk.identomat",
    "proofdesk.inbox",
    "proofdesk.launch",
    "proofdesk.notes",
    "proofdesk.review",
    "proofdesk.security",
    "proofdesk.shell",
    "proofdesk.verification"
})
@Modulithic
@EnableMethodSecurity
@EnableResilientMethods
public class Proofdesk {

    public static void main(String[] args) {
        SpringApplication.run(Proofdesk.class, args);
    }

    /** All time comes from here, so that tests own it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
