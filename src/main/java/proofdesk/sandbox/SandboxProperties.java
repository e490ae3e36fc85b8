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
 * @param tokenLifetime of an access token (contract assure 2)
 * @param captureStatus 200 or 201 for a started capture flow (contract assure 8.2: assumption)
 * @param defaultProcessType when a client says none; empty to refuse that (contract assure 6.2: assumption)
 * @param dossiers how many are kept; the oldest go first
 * @param pictures how much memory pictures may take; beyond it the oldest dossiers go first
 */
@ConfigurationProperties("sandbox")
record SandboxProperties(
        @Nullable String publicUrl,
        @DefaultValue("http://localhost:8080") List<String> deskUrls,
        @DefaultValue("3s") Duration delay,
        @DefaultValue("15m") Duration captureLimit,
        @DefaultValue("600s") Duration tokenLifetime,
        @DefaultValue("200") int captureStatus,
        @DefaultValue("document") String defaultProcessType,
        @DefaultValue("1000") int dossiers,
        @DefaultValue("256MB") DataSize pictures) {}
