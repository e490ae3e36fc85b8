package proofdesk.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static final byte[] CONTENT = "Willeke Liselotte".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final Keys keys = new Keys(settings("k".repeat(32)));

    @Test
    void whatIsSealedOpensOnlyForWhatItBelongsTo() {
        var key = keys.fresh();
        var sealed = keys.encrypt(key, CONTENT, "check 1");
        assertThat(Keys.decrypt(key, sealed, "check 1")).isEqualTo(CONTENT);
        assertThatThrownBy(() -> Keys.decrypt(key, sealed, "check 2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Keys.decrypt(keys.fresh(), sealed, "check 1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasChangedOrCutDoesNotOpen() {
        var key = keys.fresh();
        var sealed = keys.encrypt(key, CONTENT, "check");
        for (var at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> Keys.decrypt(key, changed, "check")).isInstanceOf(IllegalStateException.class);
            var cut = Arrays.copyOf(sealed, at);
            assertThatThrownBy(() -> Keys.decrypt(key, cut, "check")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theSameTwiceLooksDifferent() {
        var key = keys.fresh();
        assertThat(keys.encrypt(key, CONTENT, "check")).isNotEqualTo(keys.encrypt(key, CONTENT, "check"));
    }

    @Test
    void eachPurposeAndEachInstallationHasItsOwnKey() {
        assertThat(keys.derived("a").getEncoded())
                .hasSize(32)
                .isEqualTo(new Keys(settings("k".repeat(32))).derived("a").getEncoded())
                .isNotEqualTo(keys.derived("b").getEncoded())
                .isNotEqualTo(new Keys(settings("l".repeat(32))).derived("a").getEncoded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all, but long enough to be one !!!!!!!!!!"})
    void aKeyThatIsNoneIsSaidInASentenceThatDoesNotRepeatIt(String key) {
        assertThatThrownBy(() -> new Keys(given(key)))
                .isInstanceOfSatisfying(InstallationKeyRefused.class, refused -> {
                    var report = new InstallationKeyAnalyzer().analyze(refused, refused);
                    assertThat(report.getDescription())
                            .isEqualTo("proofdesk.installation-key is not 32 or more bytes in base64.");
                    assertThat(report.getAction()).contains("openssl rand -base64 32");
                })
                .hasNoCause();
    }

    static LinkProperties settings(String key) {
        return given(Base64.getEncoder().encodeToString(key.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    private static LinkProperties given(String key) {
        return new LinkProperties(
                URI.create("http://localhost"),
                key,
                true,
                new LinkProperties.Links(Duration.ofHours(1), Duration.ofMinutes(1)),
                new LinkProperties.Polling(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofDays(1)));
    }
}
