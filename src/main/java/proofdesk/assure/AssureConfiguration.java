package proofdesk.assure;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsPropertyMapper;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.ClientRegistrationIdProcessor;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How Assure is reached: address, timeouts, token, JSON and streams, all in one place. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = AssureConfiguration.ASSURE, types = AssureApi.class)
class AssureConfiguration {

    static final String ASSURE = "assure";

    @Bean
    Lanes assureLanes(AssureProperties properties) {
        return new Lanes(properties.concurrentCalls(), properties.laneWait());
    }

    @Bean
    Tally assureTally(Clock clock) {
        return new Tally(clock);
    }

    @Bean
    Calls assureCalls(Lanes lanes, AssureToken token, Tally tally) {
        return new Calls(lanes, token, tally);
    }

    @Bean
    AssureAddress assureAddress(
            HttpServiceClientProperties clients,
            ObjectProvider<HttpClientSettings> general,
            ObjectProvider<SslBundles> ssl) {
        var assure = clients.get(ASSURE);
        var settings = new HttpClientSettingsPropertyMapper(ssl.getIfAvailable(), general.getIfAvailable())
                .map(assure)
                .withRedirects(HttpRedirects.DONT_FOLLOW);
        return new AssureAddress(AssureAddress.base(assure == null ? null : assure.getBaseUrl()), settings);
    }

    @Bean
    AssureToken assureToken(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientService store,
            AssureAddress address,
            AssureProperties properties,
            Tally tally,
            Clock clock) {
        var http = ClientHttpRequestFactoryBuilder.jdk().build(address.settings());
        return new AssureToken(TokenEndpoint.tokens(registrations, store, http, properties, clock), store, tally);
    }

    @Bean
    RestClientHttpServiceGroupConfigurer assureGroup(
            AssureAddress address, AssureToken token, Calls calls, AssureProperties properties) {
        return groups -> {
            var assure = groups.filterByName(ASSURE);
            assure.forEachClient((group, client) -> client.baseUrl(address.base())
                    .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(address.settings()))
                    .requestInterceptor(token)
                    .requestInterceptor((request, body, execution) -> new AsJson(execution.execute(request, body)))
                    .configureMessageConverters(converters -> converters.addCustomConverter(json(properties)))
                    .defaultStatusHandler(status -> !status.is2xxSuccessful(), Failures::refuse));
            assure.forEachProxyFactory((group, factory) -> factory.httpRequestValuesProcessor(
                            ClientRegistrationIdProcessor.DEFAULT_INSTANCE)
                    .exchangeAdapterDecorator(adapter -> new AssureExchanges(adapter, calls)));
        };
    }

    /**
     * For streams the read timeout must count from byte to byte, not for the whole answer as with the JDK's client; the
     * whole has a limit of its own.
     */
    @Bean
    AssureStreams assureStreams(
            RestClient.Builder builder,
            AssureAddress address,
            AssureToken token,
            Calls calls,
            AssureProperties properties) {
        var http = builder.baseUrl(address.base())
                .requestFactory(ClientHttpRequestFactoryBuilder.simple().build(address.settings()))
                .requestInterceptor(token)
                .build();
        return new AssureStreams(http, calls, properties);
    }

    /** Pictures are sent as they stream in, which no interceptor allows: it would hold the whole of them. */
    @Bean
    AssureUploads assureUploads(
            RestClient.Builder builder,
            AssureAddress address,
            AssureToken token,
            Calls calls,
            AssureProperties properties) {
        var settings = address.settings().withReadTimeout(properties.uploadLimit());
        var http = builder.baseUrl(address.base())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings))
                .requestInitializer(token::authorize)
                .build();
        return new AssureUploads(http, calls, properties);
    }

    /** Reads any content type as JSON, numbers exactly as they came, and says no to twice the same member. */
    private static JacksonJsonHttpMessageConverter json(AssureProperties properties) {
        var constraints = StreamReadConstraints.builder()
                .maxDocumentLength(properties.largestReport())
                .build();
        var mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        var converter = new JacksonJsonHttpMessageConverter(mapper);
        converter.setSupportedMediaTypes(List.of(MediaType.ALL));
        return converter;
    }
}
