package proofdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** A desk that is reached by https, seen from behind the proxy that ends the encryption. */
class BehindHttpsTest {

    @Test
    void theSessionsCookieGoesByHttpsOnly() throws Exception {
        assertThat(secure("https://proofdesk.example.org")).isTrue();
        assertThat(secure("http://localhost:8080")).isFalse();
    }

    @Test
    void browsersAreToldToStayWithHttpsEvenWhereTheProxySaysNothing() throws Exception {
        assertThat(strictTransport("https://proofdesk.example.org")).isEqualTo("max-age=31536000");
        assertThat(strictTransport("http://localhost:8080")).isNull();
    }

    private static boolean secure(String publicUrl) throws Exception {
        var context = new MockServletContext();
        new DeskSecurity().secureCookies(reachedAt(publicUrl)).onStartup(context);
        return context.getSessionCookieConfig().isSecure();
    }

    private static @Nullable String strictTransport(String publicUrl) throws Exception {
        try (var context = new AnnotationConfigWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("proofdesk.public-url", publicUrl)));
            context.register(AnyPage.class);
            context.refresh();
            var answer = new MockHttpServletResponse();
            context.getBean("springSecurityFilterChain", Filter.class)
                    .doFilter(new MockHttpServletRequest("GET", "/"), answer, new MockFilterChain());
            return answer.getHeader("Strict-Transport-Security");
        }
    }

    private static MockEnvironment reachedAt(String publicUrl) {
        return new MockEnvironment().withProperty("proofdesk.public-url", publicUrl);
    }

    /** Without {@code @Configuration}, so that the tests' own desk does not find it. */
    @EnableWebSecurity
    static class AnyPage {

        @Bean
        Customizer<HeadersConfigurer<HttpSecurity>> everyAnswer(Environment environment) {
            return new DeskSecurity().everyAnswer(environment);
        }

        @Bean
        SecurityFilterChain anyPage(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }
}
