package proofdesk.shell;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Duration;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Staff sign in by OpenID Connect; whatever is not said here is denied. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

    /** As strict as Vaadin 25.2 can be run: scripts and styles of our own, inline ones among them (decision 006). */
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    private static final String SIGN_IN = "/oauth2/authorization/desk";

    private static final long YEAR = Duration.ofDays(365).toSeconds();

    /** Vaadin's page is finished by a forward, which would leave no moment to add headers to it. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EARLY = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    SecurityFilterChain desk(HttpSecurity http, ClientRegistrationRepository clients) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/desk/**", "/actuator/health", "/actuator/health/**")
                                .permitAll())
                .oauth2Login(login -> login.loginPage(SIGN_IN).failureUrl(PlainPages.SIGN_IN_FAILED))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.oauth2LoginPage(SIGN_IN).logoutSuccessHandler(signedOut(clients)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .build();
    }

    /** Signs out at the provider too, else the next click would sign in again at once; then says that it is done. */
    private static LogoutSuccessHandler signedOut(ClientRegistrationRepository clients) {
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        signedOut.setPostLogoutRedirectUri("{baseUrl}" + PlainPages.SIGNED_OUT);
        signedOut.setDefaultTargetUrl(PlainPages.SIGNED_OUT); // a provider that cannot be told
        signedOut.setRedirectStrategy(new UidlRedirectStrategy()); // the button asks from within a page
        return signedOut;
    }

    /** What every answer has, whichever chain it comes from: the desk's, the person's or the callbacks'. */
    @Bean
    Customizer<HeadersConfigurer<HttpSecurity>> everyAnswer(Environment environment) {
        var https = reachedByHttps(environment);
        return headers -> headers.frameOptions(frames -> frames.deny())
                .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> https)
                        .includeSubDomains(false)
                        .maxAgeInSeconds(YEAR))
                .addObjectPostProcessor(EARLY);
    }

    private static boolean reachedByHttps(Environment environment) {
        return environment.getProperty("proofdesk.public-url", "").startsWith("https:");
    }

    /** Behind a proxy the request itself may come by http; what counts is how browsers reach us. */
    @Bean
    ServletContextInitializer secureCookies(Environment environment) {
        var https = reachedByHttps(environment);
        return context -> context.getSessionCookieConfig().setSecure(https);
    }

    @Bean
    CookieSameSiteSupplier sameSite() {
        return CookieSameSiteSupplier.ofLax();
    }
}
