package proofdesk.assure;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/**
 * Puts the desk's one token on each call to Assure: the same for every operator and for background work. A 401 means
 * the call was not looked at, so that with a fresh token it may be repeated once, even a write (contract assure 16.30).
 */
class AssureToken implements ClientHttpRequestInterceptor {

    private static final String REGISTRATION = "assure";
    private static final String ENDPOINT = "The token endpoint";
    private static final Authentication DESK =
            new AnonymousAuthenticationToken("proofdesk", "proofdesk", AuthorityUtils.createAuthorityList("DESK"));

    private final OAuth2AuthorizedClientManager tokens;
    private final OAuth2AuthorizedClientService store;
    private final Tally tally;
    private final RequestAttributeClientRegistrationIdResolver registrations =
            new RequestAttributeClientRegistrationIdResolver();

    AssureToken(OAuth2AuthorizedClientManager tokens, OAuth2AuthorizedClientService store, Tally tally) {
        this.tokens = tokens;
        this.store = store;
        this.tally = tally;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (!REGISTRATION.equals(registrations.resolve(request))) {
            return execution.execute(request, body);
        }
        authorize(request);
        var response = execution.execute(request, body);
        if (response.getStatusCode().value() != HttpStatus.UNAUTHORIZED.value()) {
            return response;
        }
        response.close();
        drop();
        authorize(request);
        return execution.execute(request, body);
    }

    /** Forgets the token, so that the next call asks for a new one. */
    void drop() {
        store.removeAuthorizedClient(REGISTRATION, DESK.getName());
    }

    /** For a body that streams and so cannot be sent again after a 401. */
    void authorize(HttpRequest request) {
        request.getHeaders().setBearerAuth(token().getTokenValue());
    }

    private OAuth2AccessToken token() {
        try {
            var client = tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                    .principal(DESK)
                    .build());
            if (client == null) {
                throw Failures.notAuthorized(ENDPOINT);
            }
            return client.getAccessToken();
        } catch (RuntimeException e) {
            tally.tokenFailed(Calls.translate(ENDPOINT, e));
            throw e;
        }
    }

    /** How long the token held now is good; empty when there is none. */
    Optional<Instant> until() {
        @Nullable OAuth2AuthorizedClient client = store.loadAuthorizedClient(REGISTRATION, DESK.getName());
        return Optional.ofNullable(client)
                .map(OAuth2AuthorizedClient::getAccessToken)
                .map(OAuth2AccessToken::getExpiresAt);
    }
}
