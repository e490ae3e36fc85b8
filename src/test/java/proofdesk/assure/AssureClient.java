package proofdesk.assure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.resilience.annotation.EnableResilientMethods;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;

/** The desk's client of Assure without the rest of the desk, configured as the desk configures it. */
@ImportAutoConfiguration({
    SslAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpClientAutoConfiguration.class,
    ImperativeHttpClientAutoConfiguration.class,
    RestClientAutoConfiguration.class,
    HttpServiceClientPropertiesAutoConfiguration.class,
    HttpServiceClientAutoConfiguration.class,
    OAuth2ClientAutoConfiguration.class
})
@EnableConfigurationProperties(AssureProperties.class)
@EnableResilientMethods
@ComponentScan(basePackageClasses = {Assure.class, Providers.class})
final class AssureClient {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    static ConfigurableApplicationContext of(String baseUrl, String tokenUri, String... more) {
        var settings = new ArrayList<>(List.of(
                "--spring.http.serviceclient.assure.base-url=" + baseUrl,
                "--spring.security.oauth2.client.provider.assure.token-uri=" + tokenUri,
                "--spring.security.oauth2.client.registration.assure.client-id=proofdesk-sandbox",
                "--spring.security.oauth2.client.registration.assure.client-secret=sandbox-secret",
                // nobody signs in here, but the desk's settings want it whole
                "--spring.security.oauth2.client.registration.desk.client-id=unused",
                "--spring.security.oauth2.client.registration.desk.redirect-uri=http://unused",
                "--spring.security.oauth2.client.provider.desk.authorization-uri=http://unused",
                "--spring.security.oauth2.client.provider.desk.token-uri=http://unused"));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(AssureClient.class, HoloId.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new));
    }

    static Provider pictureId(ConfigurableApplicationContext client) {
        return client.getBean(PictureId.class);
    }
}
