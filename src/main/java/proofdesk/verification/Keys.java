package proofdesk.verification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** AES-256-GCM with a fresh nonce each time, and the keys derived from the installation key, one per purpose (HKDF). */
@Component
class Keys {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] installation;

    Keys(LinkProperties properties) {
        installation = decode(properties.installationKey().strip());
    }

    private static byte[] decode(String key) {
        try {
            var bytes = Base64.getDecoder().decode(key);
            if (bytes.length >= KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) { // whose message would quote the key
            throw InstallationKeyRefused.unusable();
        }
        throw InstallationKeyRefused.unusable();
    }

    /** Where the tokens of links come from (decision 004). */
    byte[] installation() {
        return installation.clone();
    }

    SecretKey derived(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(installation)
                                    .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
        }
    }

    SecretKey fresh() {
        return key(bytes(KEY_BYTES));
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /** @param bound what the content belongs to; opening it as anything else's fails */
    byte[] encrypt(SecretKey key, byte[] content, String bound) {
        var nonce = bytes(NONCE_BYTES);
        var sealed = run(Cipher.ENCRYPT_MODE, key, nonce, content, bound);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when the key is another one, or the content was changed or moved */
    static byte[] decrypt(SecretKey key, byte[] sealed, String bound) {
        if (sealed.length < NONCE_BYTES) {
            throw new IllegalStateException("What is stored for " + bound + " is cut short");
        }
        var in = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        var content = new byte[sealed.length - NONCE_BYTES];
        in.get(nonce).get(content);
        return run(Cipher.DECRYPT_MODE, key, nonce, content, bound);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] content, String bound) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is stored for " + bound + " cannot be opened", e);
        }
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
