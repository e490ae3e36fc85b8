package proofdesk.inbox;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Vendors are no users: no session, no sign-in, no form to protect; each callback proves itself by its header. Nothing
 * else lives here, and nobody is led from here to the sign-in.
 */
@Configuration(proxyBeanMethods = false)
class CallbackSecurity {

    static final String ASSURE = "/callbacks/assure";
    static final String IDENTOMAT = "/callbacks/identomat";
    static final String ASSURE_EVENTS = "/events/assure";

    @Bean
    @Order(10)
    SecurityFilterChain callbacks(HttpSecurity http) {
        return http.securityMatcher(CallbackSecurity::isCallback)
                .authorizeHttpRequests(requests -> requests.requestMatchers(ASSURE, IDENTOMAT, ASSURE_EVENTS)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static boolean isCallback(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/callbacks")
                || path.startsWith("/callbacks/")
                || path.equals("/events")
                || path.startsWith("/events/");
    }
}
