package proofdesk.assure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import proofdesk.provider.ProviderException;

/**
 * Signicat's token endpoint, today's or the legacy one: that is a matter of settings (contract assure 2). There is no
 * refresh token; a new one is asked for shortly before the old one ends.
 */
final class TokenEndpoint {

    private static final String OPERATION = "The token endpoint";

    private TokenEndpoint() {}

    static OAuth2AuthorizedClientManager tokens(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientService store,
            ClientHttpRequestFactory http,
            AssureProperties properties,
            Clock clock) {
        var endpoint = new RestClientClientCredentialsTokenResponseClient();
        endpoint.setRestClient(client(http, properties));
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(endpoint);
        provider.setClockSkew(properties.tokenMargin());
        provider.setClock(clock);
        var tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, store);
        tokens.setAuthorizedClientProvider(provider);
        return tokens;
    }

    private static RestClient client(ClientHttpRequestFactory http, AssureProperties properties) {
        var answers = new OAuth2AccessTokenResponseHttpMessageConverter();
        answers.setSupportedMediaTypes(List.of(MediaType.ALL));
        answers.setAccessTokenResponseConverter(answer -> token(answer, properties));
        return RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(answers))
                .defaultStatusHandler(status -> !status.is2xxSuccessful(), (request, response) -> {
                    throw refused(response.getStatusCode());
                })
                .build();
    }

    /** Whatever the refusal is called, it is about our credentials: providers answer 400 or 401 (contract assure 2). */
    private static ProviderException refused(HttpStatusCode status) {
        var answered = Failures.answered(OPERATION, status.value(), Problem.UNTOLD);
        return answered instanceof ProviderException.Unavailable
                ? answered
                : new ProviderException.NotAuthorized(
                        String.valueOf(answered.getMessage()), answered.reference(), null);
    }

    /** Only the token itself must be there; the rest is assumed as documented. */
    private static OAuth2AccessTokenResponse token(Map<String, Object> answer, AssureProperties properties) {
        if (!(answer.get("access_token") instanceof String token) || token.isBlank()) {
            throw Failures.nonsense(OPERATION, "no token");
        }
        return OAuth2AccessTokenResponse.withToken(token)
                .tokenType(OAuth2AccessToken.TokenType.BEARER)
                .expiresIn(lifetime(answer.get("expires_in"), properties))
                .build();
    }

    private static long lifetime(@Nullable Object seconds, AssureProperties properties) {
        try {
            return Math.max(1, Long.parseLong(String.valueOf(seconds)));
        } catch (NumberFormatException e) {
            return properties.tokenLifetime().toSeconds();
        }
    }
}
