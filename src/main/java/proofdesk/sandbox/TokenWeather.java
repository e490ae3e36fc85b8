package proofdesk.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets asking for an API token fail when that is armed. Signing in at the same endpoint is spared. */
class TokenWeather extends OncePerRequestFilter {

    private final Scenarios scenarios;
    private final Problems problems;

    TokenWeather(Scenarios scenarios, Problems problems) {
        this.scenarios = scenarios;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(SecurityConfiguration.TOKENS)
                || !"client_credentials".equals(request.getParameter("grant_type"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (scenarios.bad("weather.token.503")) {
            problems.write(Problem.unavailable(), request, response);
        } else if (scenarios.bad("weather.token.refused")) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream()
                    .write("{\"error\":\"invalid_client\",\"error_description\":\"The client is not active.\"}"
                            .getBytes(StandardCharsets.UTF_8));
        } else {
            chain.doFilter(request, response);
        }
    }
}
