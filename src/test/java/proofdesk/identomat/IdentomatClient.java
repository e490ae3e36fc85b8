package proofdesk.identomat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** The desk's client of Identomat without the rest of the desk, configured as the desk configures it. */
@ImportAutoConfiguration({
    SslAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpClientAutoConfiguration.class,
    ImperativeHttpClientAutoConfiguration.class,
    RestClientAutoConfiguration.class,
    HttpServiceClientPropertiesAutoConfiguration.class
})
@EnableConfigurationProperties(IdentomatProperties.class)
@EnableResilientMethods
@Import(IdentomatConfiguration.class)
final class IdentomatClient {

    /** Configurations by name. */
    static final Map<String, Draft> PLANS = new ConcurrentHashMap<>();

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SessionPlans plans() {
        return name -> Optional.ofNullable(PLANS.get(name));
    }

    static ConfigurableApplicationContext of(String baseUrl, String... more) {
        var settings = new ArrayList<>(List.of("--spring.http.serviceclient.identomat.base-url=" + baseUrl));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(IdentomatClient.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new));
    }
}
