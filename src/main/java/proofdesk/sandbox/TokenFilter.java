package proofdesk.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Checks the access token of every call. A malformed header is a 400, a bad token a 401 (contract assure 13). */
class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final JwtDecoder tokens;
    private final Problems problems;

    TokenFilter(JwtDecoder tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            problems.write(unauthorized(), request, response);
        } else if (!header.startsWith(SCHEME)) {
            problems.write(
                    Problem.bad("Malformed Authorization header.", "Please provide a valid Bearer authentication."),
                    request,
                    response);
        } else if (!valid(header.substring(SCHEME.length()))) {
            problems.write(unauthorized(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean valid(String token) {
        try {
            var scope = tokens.decode(token).getClaimAsStringList("scope");
            return scope != null && scope.contains("signicat-api");
        } catch (JwtException e) {
            return false;
        }
    }

    private static Problem unauthorized() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "Invalid authentication token.",
                "The token is missing, expired or not valid.");
    }
}
