package proofdesk.capture;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
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
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Nobody is signed in here and no cookie says who they are, so there is nothing a forged form could borrow. Whatever
 * goes wrong under these addresses is answered here too: a person is never led to the staff's sign-in.
 */
@Configuration(proxyBeanMethods = false)
class PersonSecurity {

    private static final String NOTHING_ELSE = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final Pattern PICTURES = Pattern.compile("/c/[^/]+/pictures");

    @Bean
    @Order(20)
    SecurityFilterChain personSecurityChain(HttpSecurity http, Environment environment, DirectProperties properties) {
        // a form's answer may lead to the vendor's address, which differs by account: any https, and the sandbox's own
        var vendor = environment.getProperty("spring.http.serviceclient.assure.base-url", "");
        return http.securityMatcher(PersonSecurity::isPersons)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/c/{token:.+}",
                                "/c/{token}/pictures",
                                "/c/{token}/frame",
                                "/c/{token}/pictures/{what:state|front|back|selfie|send}",
                                "/c/{token}/app",
                                "/c/{token}/app/{what:launch|verify}",
                                "/return/{token:.+}",
                                Described.PATH,
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                        (request, response, e) -> response.sendError(HttpStatus.NOT_FOUND.value())))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(cors -> cors.configurationSource(
                        new AppOrigins(properties, environment.getProperty("proofdesk.public-url", ""))))
                .headers(headers -> headers.addHeaderWriter(policy(
                                request -> !isPictures(request),
                                "; style-src 'self'; img-src 'self' data:; form-action 'self' https: " + vendor))
                        .addHeaderWriter(policy(
                                PersonSecurity::isPictures,
                                "; style-src 'self'; img-src 'self' data: blob:; script-src 'self';"
                                        + " connect-src 'self'; form-action 'self'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }

    /** For the one page with another one in it: of that origin, and of no other. */
    static String framing(String origin) {
        return NOTHING_ELSE
                + "; style-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self'; frame-src "
                + origin;
    }

    private static HeaderWriter policy(RequestMatcher where, String more) {
        return new DelegatingRequestMatcherHeaderWriter(
                where, new ContentSecurityPolicyHeaderWriter(NOTHING_ELSE + more));
    }

    /** The one page that has a script, which shows pictures before it sends them to us. */
    private static boolean isPictures(HttpServletRequest request) {
        return PICTURES.matcher(request.getRequestURI()).matches();
    }

    static boolean isPersons(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed.toString();
        return Stream.of("/c", "/return", "/openapi").anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
    }
}
