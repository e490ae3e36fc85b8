package proofdesk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

class ClaimedRolesTest {

    private static final RoleProperties AS_IT_COMES = new RoleProperties("roles", Map.of());

    @Test
    void aListGivesEachOfItsRoles() {
        assertThat(roles(AS_IT_COMES, "roles", List.of("admin", "staff")))
                .containsExactlyInAnyOrder("ROLE_ADMIN", "ROLE_STAFF");
    }

    @Test
    void oneWordGivesOneRole() {
        assertThat(roles(AS_IT_COMES, "roles", "auditor")).containsExactly("ROLE_AUDITOR");
    }

    @Test
    void wordsInOneTextAreToldApart() {
        assertThat(roles(AS_IT_COMES, "roles", "openid staff  admin"))
                .containsExactlyInAnyOrder("ROLE_STAFF", "ROLE_ADMIN");
        assertThat(roles(AS_IT_COMES, "roles", "staff,auditor"))
                .containsExactlyInAnyOrder("ROLE_STAFF", "ROLE_AUDITOR");
    }

    @Test
    void upperCaseIsUnderstood() {
        assertThat(roles(AS_IT_COMES, "roles", List.of("STAFF", "Auditor")))
                .containsExactlyInAnyOrder("ROLE_STAFF", "ROLE_AUDITOR");
    }

    @Test
    void dotsLeadIntoObjects() {
        var nested = new RoleProperties("realm_access.roles", Map.of());
        assertThat(roles(nested, "realm_access", Map.of("roles", List.of("staff"))))
                .containsExactly("ROLE_STAFF");
        assertThat(roles(nested, "realm_access", Map.of("groups", List.of("staff"))))
                .isEmpty();
        assertThat(roles(nested, "realm_access", "staff")).isEmpty();
    }

    @Test
    void aClaimWhoseOwnNameHasDotsIsFoundToo() {
        var address = new RoleProperties("https://example.org/roles", Map.of());
        assertThat(roles(address, "https://example.org/roles", List.of("admin")))
                .containsExactly("ROLE_ADMIN");
    }

    @Test
    void theProvidersOwnWordsAreMapped() {
        var mapped = new RoleProperties("groups", Map.of("kyc-desk", "staff", "Internal Audit", "auditor"));
        assertThat(roles(mapped, "groups", List.of("kyc-desk", "Internal Audit", "canteen")))
                .containsExactlyInAnyOrder("ROLE_STAFF", "ROLE_AUDITOR");
    }

    @Test
    void wordsThatAreNoneOfOursGiveNothing() {
        assertThat(roles(AS_IT_COMES, "roles", List.of("root", "superuser", "ROLE_ADMIN", "administrators", "")))
                .isEmpty();
    }

    @Test
    void aMissingClaimGivesNothing() {
        assertThat(roles(AS_IT_COMES, "groups", List.of("staff"))).isEmpty();
    }

    @Test
    void aClaimOfAnotherKindGivesNothing() {
        assertThat(roles(AS_IT_COMES, "roles", 7)).isEmpty();
        assertThat(roles(AS_IT_COMES, "roles", true)).isEmpty();
        assertThat(roles(AS_IT_COMES, "roles", Map.of("staff", true))).isEmpty();
        assertThat(roles(AS_IT_COMES, "roles", null)).isEmpty();
        assertThat(roles(AS_IT_COMES, "roles", List.of(7, Map.of("staff", "staff"))))
                .isEmpty();
    }

    @Test
    void rolesOfTheUserInfoCountAsWell() {
        var authority = new OidcUserAuthority(token(Map.of()), new OidcUserInfo(Map.of("roles", List.of("staff"))));
        assertThat(names(new ClaimedRoles(AS_IT_COMES).mapAuthorities(List.of(authority))))
                .containsExactly("ROLE_STAFF");
    }

    @Test
    void whatComesFromElsewhereThanTheTokenIsDropped() {
        var given = List.of(new SimpleGrantedAuthority("ROLE_ADMIN"), new SimpleGrantedAuthority("SCOPE_openid"));
        assertThat(new ClaimedRoles(AS_IT_COMES).mapAuthorities(given)).isEmpty();
    }

    private static List<String> roles(RoleProperties properties, String claim, @Nullable Object value) {
        var claims = new LinkedHashMap<String, @Nullable Object>();
        claims.put(claim, value);
        return names(new ClaimedRoles(properties).mapAuthorities(List.of(new OidcUserAuthority(token(claims)))));
    }

    @SuppressWarnings("NullAway") // tokens may hold null, though their constructor does not say so
    private static OidcIdToken token(Map<String, @Nullable Object> claims) {
        var all = new LinkedHashMap<String, @Nullable Object>(claims);
        all.put("sub", "someone");
        return new OidcIdToken("token", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), all);
    }

    private static List<String> names(java.util.Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .map(GrantedAuthority::getAuthority)
                .map(String::valueOf)
                .toList();
    }
}
