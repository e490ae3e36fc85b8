package proofdesk.security;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the OpenID provider says who may what.
 *
 * @param claim a list of words, or one text with words apart by spaces or commas, in the ID token or the user info; dots lead into objects, as in
 *     {@code realm_access.roles}
 * @param names what the provider's words mean here, where they differ from {@code staff}, {@code admin},
 *     {@code auditor}
 */
@ConfigurationProperties("proofdesk.roles")
record RoleProperties(
        @DefaultValue("roles") String claim, @DefaultValue Map<String, String> names) {}
