package proofdesk.identomat;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The authorization code of a request: Base64 of its HMAC-SHA-256 (contract identomat 1.2). It is over exactly the bytes
 * that are sent: they are made once, signed, and sent.
 */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String of(byte[] secret, byte[] body) {
        return ofParts(secret, List.of(body));
    }

    /**
     * Of a request of several parts, texts first, files after: each part's code is the next one's key, in binary.
     *
     * @param parts their contents alone
     */
    static String ofParts(byte[] secret, List<byte[]> parts) {
        var key = secret;
        for (var part : parts) {
            key = code(key, part);
        }
        return Base64.getEncoder().encodeToString(key);
    }

    private static byte[] code(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
