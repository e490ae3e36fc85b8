package proofdesk.capture;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Nobody is signed in here and no cookie says who they are, so there is nothing a forged form could borrow. Whatever
 * goes wrong under these addresses is answered here too: a person is never led to the staff's sign-in.
 */
@Configuration(proxyBeanMethods = false)
class PersonSecurity {

    @Bean
    @Order(20)
    SecurityFilterChain personSecurityChain(HttpSecurity http, Environment environment) {
        // a form's answer may lead to the vendor's address, which differs by account: any https, and the sandbox's own
        var vendor = environment.getProperty("spring.http.serviceclient.assure.base-url", "");
        return http.securityMatcher(PersonSecurity::isPersons)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/c/{token:.+}", "/return/{token:.+}", "/error")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                        (request, response, e) -> response.sendError(HttpStatus.NOT_FOUND.value())))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                                        + " frame-ancestors 'none'; form-action 'self' https: " + vendor))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }

    static boolean isPersons(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed.toString();
        return Stream.of("/c", "/return").anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
    }
}
