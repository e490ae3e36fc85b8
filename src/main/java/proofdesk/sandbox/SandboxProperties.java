package proofdesk.sandbox;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the sandbox behaves where the contract leaves it open, or where waiting helps to see something.
 *
 * @param publicUrl where phones reach it; the address of the request unless set
 * @param deskUrls where the desk may be when it asks for a sign-in
 * @param delay how long the provider works on pictures
 * @param captureLimit how long the person has after the first picture (seed 000: 15 minutes)
 * @param silenceLimit how long video identification waits for a person who does nothing (seed 001: 3 minutes)
 * @param tokenLifetime of an access token (contract assure 2)
 * @param captureStatus 200 or 201 for a started capture flow (contract assure 8.2: assumption)
 * @param defaultProcessType of PictureID when a client says none; empty to refuse that (contract assure 6.2: assumption)
 * @param events where Assure Events go; nowhere unless it is set
 * @param dossiers how many are kept; the oldest go first
 * @param pictures how much memory pictures may take; beyond it the oldest dossiers go first
 */
@ConfigurationProperties("sandbox")
public record SandboxProperties(
        @Nullable String publicUrl,
        @DefaultValue("http://localhost:8080") List<String> deskUrls,
        @DefaultValue("3s") Duration delay,
        @DefaultValue("15m") Duration captureLimit,
        @DefaultValue("3m") Duration silenceLimit,
        @DefaultValue("600s") Duration tokenLifetime,
        @DefaultValue("200") int captureStatus,
        @DefaultValue("document") String defaultProcessType,
        @DefaultValue Events events,
        @DefaultValue("1000") int dossiers,
        @DefaultValue("256MB") DataSize pictures) {

    /**
     * A subscription to Assure Events. All but url and secret are assumptions (contract assure 14.3).
     *
     * @param secret signs them; unsigned without
     * @param header that has the signature
     * @param encoding of the signature: hex or base64
     * @param prefix before the signature
     * @param lifetime after which an event expires and is not sent again
     * @param retry how long until it is sent again for the first time; doubled each time
     */
    public record Events(
            @Nullable String url,
            @Nullable String secret,
            @DefaultValue("X-Signicat-Signature") String header,
            @DefaultValue("hex") String encoding,
            @DefaultValue("") String prefix,
            @DefaultValue("1h") Duration lifetime,
            @DefaultValue("1s") Duration retry) {}
}
