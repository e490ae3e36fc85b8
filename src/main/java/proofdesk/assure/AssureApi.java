package proofdesk.assure;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import proofdesk.provider.ProviderException;
import tools.jackson.databind.JsonNode;

/**
 * Assure's calls that speak JSON (contract assure 3). All throw {@link ProviderException}. Reading is safe to repeat and
 * is repeated while Assure is unavailable; nothing else is, as Assure knows no idempotency key.
 */
@HttpExchange(url = "/assure", accept = MediaType.APPLICATION_JSON_VALUE)
@ClientRegistrationId("assure")
interface AssureApi {

    @PostExchange(url = "/dossiers", contentType = MediaType.APPLICATION_JSON_VALUE)
    DossierOpened openDossier(@RequestBody NewDossier dossier);

    /** The dossier with everything in it; its shape is not published, so it is read as it comes. */
    @ReadAgain
    @GetExchange("/dossiers/{dossierId}")
    JsonNode dossier(@PathVariable String dossierId);

    @ReadAgain
    @GetExchange("/dossiers/{dossierId}/processes/{processId}")
    JsonNode process(@PathVariable String dossierId, @PathVariable String processId);

    @PostExchange(url = "/dossiers/{dossierId}/capture", contentType = MediaType.APPLICATION_JSON_VALUE)
    CaptureStarted startCapture(@PathVariable String dossierId, @RequestBody NewCapture capture);

    /** The documents a provider takes; their members differ from provider to provider (contract assure 5). */
    @ReadAgain
    @GetExchange("/{provider}/document-types")
    JsonNode documentTypes(@PathVariable String provider);

    /** The new process, with what its provider's SDK is launched with (contract assure 6). */
    @PostExchange(url = "/dossiers/{dossierId}/processes", contentType = MediaType.APPLICATION_JSON_VALUE)
    JsonNode createProcess(@PathVariable String dossierId, @RequestBody NewProcess process);

    /** Starts the verification, on the process's own address (contract assure 9). Most providers want no body. */
    @PostExchange(url = "/dossiers/{dossierId}/processes/{processId}", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> startVerification(@PathVariable String dossierId, @PathVariable String processId);

    /** The same with what the SDK gave the app, under the provider's own name for it. */
    @PostExchange(url = "/dossiers/{dossierId}/processes/{processId}", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> startVerification(
            @PathVariable String dossierId,
            @PathVariable String processId,
            @RequestBody Map<String, Map<String, String>> enrolment);

    @DeleteExchange("/dossiers/{dossierId}/processes/{processId}")
    ResponseEntity<Void> deleteProcess(@PathVariable String dossierId, @PathVariable String processId);

    @DeleteExchange("/dossiers/{dossierId}")
    ResponseEntity<Void> deleteDossier(@PathVariable String dossierId);

    /** What is known of the person; its members are not published but for the address (contract assure 4.4). */
    @ReadAgain
    @GetExchange("/dossiers/{dossierId}/userdata")
    JsonNode userData(@PathVariable String dossierId);

    @PostExchange(url = "/dossiers/{dossierId}/userdata", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> setUserData(@PathVariable String dossierId, @RequestBody JsonNode data);

    @PutExchange(url = "/dossiers/{dossierId}/userdata", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> updateUserData(@PathVariable String dossierId, @RequestBody JsonNode data);

    @DeleteExchange("/dossiers/{dossierId}/files")
    ResponseEntity<Void> deleteFiles(@PathVariable String dossierId);

    /** All of this account's; the shape of the list is not published (contract assure 8.4). */
    @ReadAgain
    @GetExchange("/capture/configurations")
    JsonNode captureConfigurations();

    @ReadAgain
    @GetExchange("/capture/configurations/{configurationId}")
    JsonNode captureConfiguration(@PathVariable String configurationId);

    @PostExchange(url = "/capture/configurations/{configurationId}", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> createCaptureConfiguration(
            @PathVariable String configurationId, @RequestBody JsonNode content);

    @PutExchange(url = "/capture/configurations/{configurationId}", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> replaceCaptureConfiguration(
            @PathVariable String configurationId, @RequestBody JsonNode content);

    @DeleteExchange("/capture/configurations/{configurationId}")
    ResponseEntity<Void> deleteCaptureConfiguration(@PathVariable String configurationId);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewDossier(@Nullable String externalReference) {
        @Override
        public String toString() {
            return "NewDossier"; // the reference may be personal
        }
    }

    record DossierOpened(@Nullable String dossierId) {}

    /** @param sdk {@code native} for the provider's own page instead of Assure's, where it has one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewCapture(
            List<Wanted> providers,
            URI redirectUrl,
            URI notificationUrl,
            String authorizationHeader,
            @Nullable String sdk,
            @Nullable CaptureParameters captureParameters) {
        @Override
        public String toString() {
            return "NewCapture" + providers; // the rest is secret
        }
    }

    /** @param processType absent for providers that have none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wanted(String provider, @Nullable String processType) {}

    /** @param uiProfile the id of a capture configuration (contract assure 8.1) */
    record CaptureParameters(String uiProfile) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NewProcess(
            String provider,
            Optional<String> processType,
            Optional<String> documentType,
            @JsonAnyGetter Map<String, String> documentCountry,
            URI notificationUrl,
            String authorizationHeader,
            Map<String, String> processParameters) {
        @Override
        public String toString() {
            return "NewProcess[" + provider + "]"; // the rest is secret
        }
    }

    /** Only the address is sure to be there; whatever else comes must not stand in its way (contract assure 8.2). */
    record CaptureStarted(@Nullable String url, @Nullable JsonNode processId) {
        @Override
        public String toString() {
            return "CaptureStarted"; // the address carries the artifact
        }
    }
}
