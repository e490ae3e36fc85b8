package proofdesk.identomat;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where Identomat is. Each path ends with one slash, which is part of it: a redirect would lose the body (contract
 * identomat 1 and 8.25).
 *
 * @param server without a slash at the end and without the path prefix
 * @param prefix begins with a slash and has none at the end, or is empty
 * @param widget where people go, without a slash at the end
 */
record IdentomatAddress(String server, String prefix, String widget) {

    /** Identomat's own (contract identomat 1). */
    private static final String USUAL = "https://widget.identomat.com";

    /** @param baseUrl as it was set; the usual one where it was not */
    static IdentomatAddress of(@Nullable String baseUrl, IdentomatProperties properties) {
        var prefix = withoutSlashes(properties.pathPrefix().strip()).replaceFirst("^/*(?=.)", "/");
        var server = withoutSlashes(baseUrl == null ? USUAL : baseUrl.strip());
        if (!prefix.isEmpty() && server.endsWith(prefix)) {
            server = withoutSlashes(server.substring(0, server.length() - prefix.length()));
        }
        var widget = withoutSlashes(properties.widgetUrl().strip());
        requireAddress(server, "spring.http.serviceclient.identomat.base-url");
        if (!widget.isEmpty()) {
            requireAddress(widget, "proofdesk.identomat.widget-url");
        }
        return new IdentomatAddress(server, prefix, widget.isEmpty() ? server : widget);
    }

    /** @param page e.g. {@code result/card-front} */
    URI page(String page) {
        return URI.create(server + prefix + "/" + page + "/");
    }

    /** Where the person goes; the token leads into the session, so this is secret. */
    URI widget(String token) {
        return URI.create(widget + "/?session_token=" + token);
    }

    private static void requireAddress(String address, String setting) {
        if (!address.matches("https?://[^/?#\\s]+[^?#\\s]*")) {
            throw new IllegalStateException(setting + " must be a web address, e.g. https://widget.identomat.com");
        }
    }

    private static String withoutSlashes(String address) {
        return address.replaceAll("/+$", "");
    }
}
