package proofdesk.inbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Whether an event comes from who knows the secret: an HMAC over the bytes as they came, compared in constant time. */
final class Signature {

    private final EventProperties properties;

    Signature(EventProperties properties) {
        this.properties = properties;
    }

    /**
     * @param header the signature header's value
     */
    boolean proves(byte[] body, @Nullable String header) {
        if (header == null || properties.secret().isEmpty()) {
            return false;
        }
        try {
            return MessageDigest.isEqual(decoded(header.strip()), hmac(body));
        } catch (IllegalArgumentException notEncodedSo) {
            return false;
        }
    }

    private byte[] decoded(String header) {
        var bare = header.startsWith(properties.prefix())
                ? header.substring(properties.prefix().length())
                : header;
        return switch (properties.encoding()) {
            case HEX -> HexFormat.of().parseHex(bare);
            case BASE64 -> Base64.getDecoder().decode(bare);
        };
    }

    private byte[] hmac(byte[] body) {
        try {
            var mac = Mac.getInstance(properties.algorithm());
            mac.init(new SecretKeySpec(properties.secret().getBytes(StandardCharsets.UTF_8), properties.algorithm()));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("proofdesk.events.assure.algorithm names no MAC that this Java has", e);
        }
    }
}
