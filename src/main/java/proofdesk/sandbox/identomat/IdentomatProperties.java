package proofdesk.sandbox.identomat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the played Identomat behaves where the contract leaves it open. {@code PUT /identomat/settings} changes any of it
 * while it runs, and {@code POST /reset} brings back what the settings say.
 *
 * @param companyKey of the company that signs nothing
 * @param signingCompanyKey of the company whose calls must be signed (contract identomat 1.2)
 * @param secretKey signs them
 * @param signatureHeader that has the signature, with or without {@code HMAC} before it
 * @param honestStatus whether an error string has a status of its own instead of 200
 * @param upperCase whether results are written as in the manual instead of as on the wire
 * @param argumentErrors whether a picture that is not there is answered by a JSON object instead of a 404
 * @param nullReason whether no reject_reason is null instead of an object of empty strings
 * @param redirectSlashless whether a path without its last slash is redirected instead of unknown
 * @param qrNeedsSwitchUrl whether no switch_device_url means no code when the camera is denied (contract rule R3)
 * @param tokenLifetime how long the person may begin and go on; the result can be read after that
 * @param callbackUrl where callbacks go; nowhere unless it is set
 * @param callbackApiKey what they carry to show whose they are
 * @param statusType what a callback about a new status calls itself, which the contract does not know
 * @param sessions how many are kept; the oldest go first
 */
@ConfigurationProperties("sandbox.identomat")
record IdentomatProperties(
        @DefaultValue("sandbox-company-key") String companyKey,
        @DefaultValue("sandbox-signing-company-key") String signingCompanyKey,
        @DefaultValue("sim-secret-key") String secretKey,
        @DefaultValue("Authorization") String signatureHeader,
        @DefaultValue("false") boolean honestStatus,
        @DefaultValue("false") boolean upperCase,
        @DefaultValue("false") boolean argumentErrors,
        @DefaultValue("false") boolean nullReason,
        @DefaultValue("true") boolean redirectSlashless,
        @DefaultValue("false") boolean qrNeedsSwitchUrl,
        @DefaultValue("15m") Duration tokenLifetime,
        @Nullable String callbackUrl,
        @DefaultValue("sandbox-callback-key") String callbackApiKey,
        @DefaultValue("status-update") String statusType,
        @DefaultValue("300") int sessions) {}
