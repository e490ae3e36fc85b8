package proofdesk.sandbox;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.source.JWKSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** An OpenID provider for staff, tokens for API clients, and doors for everybody else. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Contract assure 2. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; ";

    static final String TOKENS = "/auth/open/connect/token";

    /**
     * The desk lives in the same JVM and replaces the static strategy while it starts. Asking for the current one at each
     * call keeps filters, which hold a strategy, and static calls together.
     */
    @Bean
    SecurityContextHolderStrategy securityContextHolderStrategy() {
        return new CurrentStrategy();
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(HttpSecurity http, Scenarios scenarios, Problems problems) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(withDefaults());
        });
        return http.addFilterBefore(new TokenWeather(scenarios, problems), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain assure(HttpSecurity http, JwtDecoder tokens, Problems problems) {
        return http.securityMatcher("/assure/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new TokenFilter(tokens, problems), AuthorizationFilter.class)
                .build();
    }

    /** The capture page may be shown within a page of the desk, as on the vendor's list of domains (contract 8.2). */
    @Bean
    @Order(3)
    SecurityFilterChain capture(HttpSecurity http, SandboxProperties properties) {
        return http.securityMatcher("/capture/**", "/capture.html")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                POLICY + "frame-ancestors " + String.join(" ", properties.deskUrls()))))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/login"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        "/scenarios/**", "/clock", "/reset", "/agent/api/**", "/events/subscription"))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(POLICY + "frame-ancestors 'none'")))
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("sam")
                        .password("{noop}sam")
                        .authorities("staff")
                        .build(),
                User.withUsername("ada")
                        .password("{noop}ada")
                        .authorities("admin", "staff")
                        .build(),
                User.withUsername("audrey")
                        .password("{noop}audrey")
                        .authorities("auditor")
                        .build(),
                User.withUsername("nora")
                        .password("{noop}nora")
                        .authorities("nobody")
                        .build());
    }

    @Bean
    RegisteredClientRepository clients(SandboxProperties properties) {
        var lifetime = TokenSettings.builder()
                .accessTokenTimeToLive(properties.tokenLifetime())
                .build();
        var api = RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId("proofdesk-sandbox")
                .clientSecret("{noop}sandbox-secret")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("signicat-api")
                .tokenSettings(lifetime)
                .build();
        var after = new ArrayList<String>();
        var back = new ArrayList<String>();
        for (var desk : properties.deskUrls()) {
            back.add(desk + "/login/oauth2/code/desk");
            after.addAll(List.of(desk, desk + "/", desk + "/signed-out"));
        }
        var desk = RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId("proofdesk-desk")
                .clientSecret("{noop}sandbox-desk-secret")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(back))
                .postLogoutRedirectUris(uris -> uris.addAll(after))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .build();
        return new InMemoryRegisteredClientRepository(api, desk);
    }

    @Bean
    AuthorizationServerSettings endpoints() {
        return AuthorizationServerSettings.builder().tokenEndpoint(TOKENS).build();
    }

    /** An expired token is expired: no minute of grace, as clients must not count on one. */
    @Bean
    JwtDecoder tokens(JWKSource<com.nimbusds.jose.proc.SecurityContext> keys, SandboxClock clock) {
        var timely = new JwtTimestampValidator(Duration.ZERO);
        timely.setClock(clock);
        var decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        decoder.setJwtValidator(timely);
        return decoder;
    }

    /** Roles as a list of words, as company directories give them. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(SandboxClock clock, SandboxProperties properties) {
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) { // by the clock that checks it
                var now = clock.instant();
                context.getClaims().issuedAt(now).expiresAt(now.plus(properties.tokenLifetime()));
            }
            if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                Authentication user = Objects.requireNonNull(context.getPrincipal());
                var name = user.getName();
                context.getClaims()
                        .claim("preferred_username", name)
                        .claim("name", name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1))
                        .claim("email", name + "@example.org")
                        .claim(
                                "roles",
                                user.getAuthorities().stream()
                                        .map(Object::toString)
                                        .filter(role -> List.of("staff", "admin", "auditor")
                                                .contains(role))
                                        .toList());
            }
        };
    }

    private static final class CurrentStrategy implements SecurityContextHolderStrategy {

        private static SecurityContextHolderStrategy current() {
            return SecurityContextHolder.getContextHolderStrategy();
        }

        @Override
        public void clearContext() {
            current().clearContext();
        }

        @Override
        public SecurityContext getContext() {
            return current().getContext();
        }

        @Override
        public void setContext(SecurityContext context) {
            current().setContext(context);
        }

        @Override
        public SecurityContext createEmptyContext() {
            return current().createEmptyContext();
        }
    }
}
