package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** Whose scripts may ask what apps may ask: nobody's, unless a setting names them. */
final class AppOrigins implements CorsConfigurationSource {

    private static final Pattern FOR_APPS = Pattern.compile("/c/[^/]+/(app(/.*)?|pictures/.+)|" + Described.PATH);

    private final CorsConfiguration allowed = new CorsConfiguration();
    private final boolean anybody;

    /** @param own where our own page comes from, behind whatever proxy */
    AppOrigins(DirectProperties properties, String own) {
        anybody = !properties.appOrigins().isEmpty();
        allowed.setAllowedOrigins(
                Stream.concat(properties.appOrigins().stream(), Stream.of(own)).toList());
        allowed.setAllowedMethods(List.of("GET", "POST", "PUT"));
        allowed.setAllowedHeaders(List.of("Content-Type"));
        allowed.setExposedHeaders(List.of("Retry-After"));
    }

    @Override
    @Nullable
    public CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        return Optional.of(allowed)
                .filter(any ->
                        anybody && FOR_APPS.matcher(request.getRequestURI()).matches())
                .orElse(null);
    }
}
