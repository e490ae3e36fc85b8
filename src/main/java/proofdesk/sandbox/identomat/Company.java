package proofdesk.sandbox.identomat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpStatus;

/**
 * Who calls.
 *
 * @param signs whether every call of theirs must be signed
 */
record Company(String key, boolean signs) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "HMAC ";

    /** The company of a call; refuses an unknown key and a signature that is missing or wrong. */
    static Company of(Arguments arguments, HttpServletRequest request, IdentomatProperties settings) {
        var key = arguments.text("company_key", "companyKey");
        if (key.equals(settings.companyKey())) {
            return new Company(key, false);
        }
        if (!key.equals(settings.signingCompanyKey())) {
            throw Refusal.companyKey();
        }
        var header = request.getHeader(settings.signatureHeader());
        var code = header == null ? "" : header.startsWith(PREFIX) ? header.substring(PREFIX.length()) : header;
        var right = code(settings.secretKey(), arguments.signed());
        if (!MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.invented("AUTHORIZATION_INVALID", HttpStatus.UNAUTHORIZED);
        }
        return new Company(key, true);
    }

    /** The binary code of each part is the key for the next one (contract identomat 1.2). */
    static String code(String secret, List<byte[]> parts) {
        try {
            var key = secret.getBytes(StandardCharsets.UTF_8);
            for (var part : parts) {
                var mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(key, ALGORITHM));
                key = mac.doFinal(part);
            }
            return Base64.getEncoder().encodeToString(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
