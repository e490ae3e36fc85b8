package proofdesk.identomat;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsPropertyMapper;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How Identomat is reached, all in one place. Where no company key is set, it is there all the same, for what was ordered
 * before: it can be read and explained, and nobody else is asked for it.
 */
@Configuration(proxyBeanMethods = false)
class IdentomatConfiguration {

    @Bean
    Identomat identomat(
            IdentomatSessions sessions,
            IdentomatFiles files,
            SessionPlans plans,
            IdentomatAddress address,
            IdentomatProperties properties,
            Clock clock) {
        return new Identomat(sessions, files, plans, address, properties, clock);
    }

    @Bean
    @Conditional(IdentomatConfiguration.WithKey.class)
    IdentomatHealth identomatHealth(Identomat identomat, IdentomatCalls calls) {
        return new IdentomatHealth(identomat, calls);
    }

    @Bean
    IdentomatCalls identomatCalls(IdentomatProperties properties, Clock clock) {
        return new IdentomatCalls(properties, clock);
    }

    @Bean
    IdentomatAddress identomatAddress(HttpServiceClientProperties clients, IdentomatProperties properties) {
        var client = clients.get(Identomat.CLIENT);
        return IdentomatAddress.of(client == null ? null : client.getBaseUrl(), properties);
    }

    /** The JDK's client, which sends a POST once and once only. */
    @Bean
    IdentomatSessions identomatSessions(
            RestClient.Builder builder,
            IdentomatAddress address,
            IdentomatProperties properties,
            IdentomatCalls calls,
            HttpServiceClientProperties clients,
            ObjectProvider<HttpClientSettings> general,
            ObjectProvider<SslBundles> ssl) {
        var http = builder.requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings(clients, general, ssl)))
                .build();
        return new IdentomatSessions(new IdentomatWire(http, address, properties, json(properties)), calls, properties);
    }

    /** For streams the read timeout must count from byte to byte, not for the whole answer as with the JDK's client. */
    @Bean
    IdentomatFiles identomatFiles(
            RestClient.Builder builder,
            IdentomatAddress address,
            IdentomatProperties properties,
            IdentomatCalls calls,
            HttpServiceClientProperties clients,
            ObjectProvider<HttpClientSettings> general,
            ObjectProvider<SslBundles> ssl) {
        var http = builder.requestFactory(
                        ClientHttpRequestFactoryBuilder.simple().build(settings(clients, general, ssl)))
                .build();
        return new IdentomatFiles(new IdentomatWire(http, address, properties, json(properties)), calls, properties);
    }

    private static HttpClientSettings settings(
            HttpServiceClientProperties clients,
            ObjectProvider<HttpClientSettings> general,
            ObjectProvider<SslBundles> ssl) {
        return new HttpClientSettingsPropertyMapper(ssl.getIfAvailable(), general.getIfAvailable())
                .map(clients.get(Identomat.CLIENT))
                .withRedirects(HttpRedirects.DONT_FOLLOW);
    }

    /** Numbers exactly as they came, no member twice, nothing after the end. */
    private static JsonMapper json(IdentomatProperties properties) {
        var constraints = StreamReadConstraints.builder()
                .maxDocumentLength(properties.largestReport())
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** An empty key is none. */
    static final class WithKey implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("proofdesk.identomat.company-key"));
        }
    }
}
