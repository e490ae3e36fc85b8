package proofdesk.assure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.HttpClientSettings;

/**
 * Where Assure is and how long we wait for it.
 *
 * @param base without a trailing slash and without {@code /assure}, which our paths begin with
 */
record AssureAddress(String base, HttpClientSettings settings) {

    /** People copy the address from pages that write it in all these ways (contract assure 1 and 16.35). */
    static String base(@Nullable String configured) {
        var base = withoutSlashes(configured == null ? "" : configured.strip());
        if (base.endsWith("/assure") && !base.endsWith("//assure")) {
            base = withoutSlashes(base.substring(0, base.length() - "/assure".length()));
        }
        if (!base.matches("https?://[^/?#].*")) {
            throw new IllegalStateException(
                    "spring.http.serviceclient.assure.base-url must be a web address, e.g. https://api.signicat.com");
        }
        return base;
    }

    private static String withoutSlashes(String address) {
        return address.replaceAll("/+$", "");
    }
}
