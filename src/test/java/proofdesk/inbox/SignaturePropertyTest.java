package proofdesk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import proofdesk.inbox.AssureCallbacks.Callback;
import proofdesk.inbox.EventProperties.Encoding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whatever bytes come: nobody without the secret proves anything, and nothing but an id gets in as one. */
class SignaturePropertyTest {

    private static final String SEED = "20";
    private static final String SECRET = "the secret of a subscription";

    @Property(tries = 500, seed = SEED)
    void noHeaderProvesAnythingByChance(
            @ForAll @Size(max = 200) byte[] body,
            @ForAll @StringLength(max = 100) String header,
            @ForAll Encoding encoding) {
        assertThat(signature(SECRET, encoding).proves(body, header)).isFalse();
        assertThat(signature(SECRET, encoding).proves(body, "sha256=" + header)).isFalse();
    }

    @Property(tries = 500, seed = SEED)
    void theRightOneProvesAndNoByteMayDiffer(
            @ForAll @NotEmpty @Size(max = 200) byte[] body,
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(min = 1, max = 255) int change,
            @ForAll Encoding encoding) {
        var right = hmac(body);
        var signature = signature(SECRET, encoding);
        assertThat(signature.proves(body, written(right, encoding))).isTrue();
        assertThat(signature.proves(changed(body, place, change), written(right, encoding)))
                .isFalse();
        assertThat(signature.proves(body, written(changed(right, place, change), encoding)))
                .isFalse();
        assertThat(signature.proves(body, written(Arrays.copyOf(right, place % right.length), encoding)))
                .isFalse();
        assertThat(signature("", encoding).proves(body, written(right, encoding)))
                .as("without a secret")
                .isFalse();
    }

    @Property(tries = 1000, seed = SEED)
    void whateverABodyHoldsItIsAnEventWithPlainIdsOrNone(
            @ForAll @StringLength(max = 120) String id,
            @ForAll @StringLength(max = 60) String name,
            @ForAll @StringLength(max = 60) String time,
            @ForAll @StringLength(max = 60) String folder,
            @ForAll byte[] bytes) {
        var json = JsonMapper.shared();
        var body = json.createObjectNode().put("id", id).put("eventName", name).put("timestamp", time);
        body.putObject("eventData").put("dossierId", folder).put("processId", id);
        Event.read(body)
                .ifPresent(event -> assertThat(event.id() + event.name() + event.folder() + event.process())
                        .matches("[A-Za-z0-9._~-]+"));
        assertThat(new Callback(folder, id, name).plausible())
                .isEqualTo(folder.matches("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}")
                        && id.matches("([A-Za-z0-9][A-Za-z0-9._~-]{0,99})?"));
        assertThatCode(() -> {
                    try {
                        assertThat(Event.read(json.readTree(bytes))).isEmpty();
                    } catch (JacksonException unreadable) {
                        assertThat(unreadable).isNotNull(); // the one thing a reader of bytes may say
                    }
                })
                .doesNotThrowAnyException();
    }

    private static byte[] changed(byte[] bytes, int place, int change) {
        var changed = bytes.clone();
        changed[place % changed.length] ^= (byte) change;
        return changed;
    }

    private static String written(byte[] signature, Encoding encoding) {
        return switch (encoding) {
            case HEX -> HexFormat.of().formatHex(signature);
            case BASE64 -> Base64.getEncoder().encodeToString(signature);
        };
    }

    private static byte[] hmac(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signature signature(String secret, Encoding encoding) {
        return new Signature(new EventProperties(
                secret,
                "X-Signicat-Signature",
                "HmacSHA256",
                encoding,
                "sha256=",
                Duration.ofDays(3),
                Duration.ofMinutes(5),
                Set.of("process.complete")));
    }
}
