package proofdesk.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Pages without scripts take none: the strictest policy there is. */
@Configuration(proxyBeanMethods = false)
class PlainPagesSecurity {

    @Bean
    @Order(30)
    SecurityFilterChain pagesWithoutScripts(HttpSecurity http) {
        return http.securityMatcher(PlainPages.SIGNED_OUT, PlainPages.SIGN_IN_FAILED, "/error")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; style-src 'self';"
                                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
