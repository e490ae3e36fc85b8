package proofdesk.sandbox.identomat;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Doors for company servers, people and operators; and forms in parts, which Assure has not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentomatProperties.class)
class IdentomatConfiguration {

    private static final List<String> PATHS = List.of("/external-api/", "/widget", "/operator", "/identomat/");

    /** The pages say themselves who may frame them. */
    @Bean
    @Order(2)
    SecurityFilterChain identomatDoors(HttpSecurity http) {
        return http.securityMatcher(IdentomatConfiguration::ours)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable))
                .build();
    }

    private static boolean ours(HttpServletRequest request) {
        var path = request.getRequestURI();
        return PATHS.stream().anyMatch(path::startsWith)
                || path.equals("/")
                        && request.getQueryString() != null
                        && request.getQueryString().contains("session_token=");
    }

    @Bean
    MultipartConfigElement multipartConfigElement() {
        return new MultipartConfigElement("");
    }

    @Bean
    StandardServletMultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver();
    }
}
