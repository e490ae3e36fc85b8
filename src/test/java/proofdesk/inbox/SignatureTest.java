package proofdesk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import proofdesk.inbox.EventProperties.Encoding;

/** Both readings of what is not published: header encoding, prefix, algorithm (contract assure 14.3). */
class SignatureTest {

    /** HMAC test case 2 of RFC 4231, and the same in SHA-512. */
    private static final String KEY = "Jefe";

    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
    private static final String HEX = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final String BASE64 = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=";
    private static final String SHA512 = "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
            + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737";

    @Test
    void hexProvesWithAndWithoutThePrefixInEitherCase() {
        var hex = signature(KEY, "HmacSHA256", Encoding.HEX);
        assertThat(hex.proves(BODY, HEX)).isTrue();
        assertThat(hex.proves(BODY, "sha256=" + HEX)).isTrue();
        assertThat(hex.proves(BODY, HEX.toUpperCase(java.util.Locale.ROOT))).isTrue();
        assertThat(hex.proves(BODY, BASE64)).isFalse();
    }

    @Test
    void base64ProvesWhereItIsSet() {
        var base64 = signature(KEY, "HmacSHA256", Encoding.BASE64);
        assertThat(base64.proves(BODY, BASE64)).isTrue();
        assertThat(base64.proves(BODY, HEX)).isFalse();
    }

    @Test
    void anotherAlgorithmProvesWhereItIsSet() {
        assertThat(signature(KEY, "HmacSHA512", Encoding.HEX).proves(BODY, SHA512))
                .isTrue();
        assertThat(signature(KEY, "HmacSHA512", Encoding.HEX).proves(BODY, HEX)).isFalse();
        assertThatThrownBy(() -> signature(KEY, "Nonsense", Encoding.HEX).proves(BODY, HEX))
                .hasMessageContaining("proofdesk.events.assure.algorithm")
                .hasMessageNotContaining(KEY);
    }

    @Test
    void nothingElseProves() {
        var hex = signature(KEY, "HmacSHA256", Encoding.HEX);
        for (var header : new @Nullable String[] {null, "", " ", "sha256=", "zz", HEX.substring(2), HEX + "00"}) {
            assertThat(hex.proves(BODY, header)).as("%s", header).isFalse();
        }
        assertThat(hex.proves("what do ya want for nothing? ".getBytes(StandardCharsets.US_ASCII), HEX))
                .isFalse();
        assertThat(signature("", "HmacSHA256", Encoding.HEX).proves(BODY, HEX)).isFalse();
    }

    private static Signature signature(String secret, String algorithm, Encoding encoding) {
        return new Signature(new EventProperties(
                secret,
                "X-Signicat-Signature",
                algorithm,
                encoding,
                "sha256=",
                Duration.ofDays(3),
                Duration.ofMinutes(5),
                Set.of("process.complete")));
    }
}
