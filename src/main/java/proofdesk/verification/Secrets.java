package proofdesk.verification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Tokens of links, made from the installation key, and secrets of callbacks, made by chance; both stored hashed. */
@Component
class Secrets {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Secrets(Keys keys) {
        key = new SecretKeySpec(keys.installation(), "HmacSHA256");
    }

    /** 128 bits that nobody can guess without the key, always the same for the same link. */
    String token(UUID linkId) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return TEXT.encodeToString(
                    Arrays.copyOf(mac.doFinal(linkId.toString().getBytes(StandardCharsets.US_ASCII)), 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /** 256 random bits. */
    String random() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return TEXT.encodeToString(bytes);
    }

    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Compares in constant time. */
    static boolean matches(String secret, String hash) {
        return MessageDigest.isEqual(
                hash(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }
}
