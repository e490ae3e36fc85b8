package proofdesk.identomat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at Identomat, and what is not certain about its wire (contract identomat 9). Address and timeouts are
 * Spring's own {@code spring.http.serviceclient.identomat.*}. Without a company key nothing is ordered from Identomat or asked of it.
 *
 * @param companyKey the account's password; it travels in bodies only
 * @param secretKey with which requests are signed; empty for an account that does not sign
 * @param secretKeyEncoding how the key's bytes are got from it (contract identomat 1.2: not published)
 * @param authorizationHeader the header that holds the signature (contract identomat 1.2: not published)
 * @param authorizationPrefix what stands before the signature there, a space included if there is one
 * @param pathPrefix what all paths begin with (contract identomat 1: one page leaves it out)
 * @param widgetUrl where people are sent; empty for the address of the account's server itself
 * @param personsQuestionnaire the word for a questionnaire that the person answers, of which the manual has two
 *     (contract identomat 8.15); empty to send the one that the configuration has
 * @param stepsWrapped whether steps are sent as an object with the one member {@code steps}, as the manual draws them, and
 *     not as the list that all clients send (contract identomat 2.1)
 * @param screeningPage where details of a screening match are asked for (contract identomat 2.6: not published), as in
 *     the path between two slashes
 * @param screeningArgument what the id of the person on the list is called there
 * @param tokenLifetime how long a session can be opened
 * @param deadline after how long a session still in progress is taken for abandoned, which Identomat never says
 * @param streamingLimit how long a picture or video may take as a whole
 * @param concurrentCalls how many calls may be waiting for Identomat at once
 * @param laneWait how long a call waits for its turn when that many are under way, before it gives up
 * @param largestReport in bytes; a longer answer is refused
 */
@ConfigurationProperties("proofdesk.identomat")
record IdentomatProperties(
        @DefaultValue("") String companyKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("text") SecretKeyEncoding secretKeyEncoding,
        @DefaultValue("Authorization") String authorizationHeader,
        @DefaultValue("") String authorizationPrefix,
        @DefaultValue("/external-api") String pathPrefix,
        @DefaultValue("") String widgetUrl,
        @DefaultValue("user-questionnaire") String personsQuestionnaire,
        @DefaultValue("false") boolean stepsWrapped,
        @DefaultValue("get-screening-person-details") String screeningPage,
        @DefaultValue("personId") String screeningArgument,
        @DefaultValue("15m") Duration tokenLifetime,
        @DefaultValue("24h") Duration deadline,
        @DefaultValue("10m") Duration streamingLimit,
        @DefaultValue("16") int concurrentCalls,
        @DefaultValue("5s") Duration laneWait,
        @DefaultValue("16777216") int largestReport) {

    /** @throws IllegalArgumentException where the secret key is not encoded as it is said to be; it is not quoted */
    IdentomatProperties {
        if (secretKeyEncoding.bytes(secretKey).isEmpty()) {
            throw new IllegalArgumentException(
                    "proofdesk.identomat.secret-key is not in the encoding that secret-key-encoding names");
        }
    }

    boolean isSetUp() {
        return !companyKey.isBlank();
    }

    boolean signs() {
        return !secretKey.isEmpty();
    }

    byte[] secret() {
        return secretKeyEncoding.bytes(secretKey).orElseThrow();
    }

    /** How a key that is displayed stands for its bytes. */
    enum SecretKeyEncoding {
        /** The text itself, in UTF-8. */
        TEXT,
        HEX,
        BASE64;

        /** Empty where the key is none of that kind; what parsers say of it would quote it. */
        private Optional<byte[]> bytes(String key) {
            try {
                return Optional.of(
                        switch (this) {
                            case TEXT -> key.getBytes(StandardCharsets.UTF_8);
                            case HEX -> HexFormat.of().parseHex(key);
                            case BASE64 -> Base64.getDecoder().decode(key);
                        });
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    @Override
    public String toString() {
        return "IdentomatProperties[" + pathPrefix + "]"; // the keys are secret
    }
}
