package proofdesk.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.stereotype.Component;

/** Makes roles of the words in a claim. A word that is none of ours gives nothing. */
@Component
class ClaimedRoles implements GrantedAuthoritiesMapper {

    private static final Set<String> OURS = Set.of(Role.STAFF, Role.ADMIN, Role.AUDITOR);

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");

    private final RoleProperties properties;

    ClaimedRoles(RoleProperties properties) {
        this.properties = properties;
    }

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        var roles = new LinkedHashSet<GrantedAuthority>();
        for (var authority : given) {
            if (authority instanceof OidcUserAuthority oidc) {
                words(oidc.getAttributes())
                        .flatMap(this::meant)
                        .map(word -> word.toUpperCase(Locale.ROOT))
                        .filter(OURS::contains)
                        .map(word -> new SimpleGrantedAuthority("ROLE_" + word))
                        .forEach(roles::add);
            }
        }
        return roles;
    }

    /** One of the provider's own words as a whole, which may hold spaces; else each of the words in it. */
    private Stream<String> meant(String text) {
        var mapped = properties.names().get(text);
        return mapped != null
                ? Stream.of(mapped)
                : SEPARATORS.splitAsStream(text).map(word -> properties.names().getOrDefault(word, word));
    }

    private Stream<String> words(Map<String, Object> claims) {
        @Nullable Object at = claims.get(properties.claim()); // some providers name claims by address, dots and all
        return switch (at == null ? inside(claims) : at) {
            case Collection<?> several ->
                several.stream().filter(String.class::isInstance).map(String.class::cast);
            case String one -> Stream.of(one);
            case null, default -> Stream.empty();
        };
    }

    private @Nullable Object inside(Map<String, Object> claims) {
        @Nullable Object at = claims;
        for (var member : List.of(properties.claim().split("\\.", -1))) {
            at = at instanceof Map<?, ?> object ? object.get(member) : null;
        }
        return at;
    }
}
