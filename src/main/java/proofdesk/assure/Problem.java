package proofdesk.assure;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may be passed on of an error answer. There are two formats of it, and gateways answer in HTML or not at all
 * (contract assure 13); details and bodies may hold personal data and go no further than here.
 *
 * @param title the vendor's own words, only if they look like a title
 * @param code the gateway's word, e.g. {@code invalid_token}
 */
record Problem(
        @Nullable String title,
        @Nullable String code,
        @Nullable String traceId) {

    private static final int LARGEST = 64 * 1024;
    private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{N} .,:;'()_&-]{1,120}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final JsonMapper JSON = JsonMapper.shared();

    static final Problem UNTOLD = new Problem(null, null, null);

    static Problem read(InputStream body) {
        try {
            var json = JSON.readTree(body.readNBytes(LARGEST));
            return new Problem(
                    only(TITLE, json.path("title")), only(WORD, json.path("code")), only(WORD, json.path("traceId")));
        } catch (JacksonException | IOException e) {
            return UNTOLD; // the status says enough
        }
    }

    /** Some refusals of our credentials come as a 400 (contract assure 13 and 16.30). */
    boolean isAboutCredentials() {
        return "invalid_token".equals(code) || (title != null && title.contains("Authorization header"));
    }

    private static @Nullable String only(Pattern allowed, JsonNode json) {
        var text = json.asString("").strip();
        return allowed.matcher(text).matches() ? text : null;
    }
}
