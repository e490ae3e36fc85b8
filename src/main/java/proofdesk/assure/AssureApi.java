package proofdesk.assure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
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
    @Retryable(
            includes = ProviderException.Unavailable.class,
            maxRetries = 2,
            delay = 200,
            jitter = 100,
            timeout = 20_000)
    @GetExchange("/dossiers/{dossierId}")
    JsonNode dossier(@PathVariable String dossierId);

    @Retryable(
            includes = ProviderException.Unavailable.class,
            maxRetries = 2,
            delay = 200,
            jitter = 100,
            timeout = 20_000)
    @GetExchange("/dossiers/{dossierId}/processes/{processId}")
    JsonNode process(@PathVariable String dossierId, @PathVariable String processId);

    @PostExchange(url = "/dossiers/{dossierId}/capture", contentType = MediaType.APPLICATION_JSON_VALUE)
    CaptureStarted startCapture(@PathVariable String dossierId, @RequestBody NewCapture capture);

    @DeleteExchange("/dossiers/{dossierId}/processes/{processId}")
    ResponseEntity<Void> deleteProcess(@PathVariable String dossierId, @PathVariable String processId);

    @DeleteExchange("/dossiers/{dossierId}")
    ResponseEntity<Void> deleteDossier(@PathVariable String dossierId);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewDossier(@Nullable String externalReference) {
        @Override
        public String toString() {
            return "NewDossier"; // the reference may be personal
        }
    }

    record DossierOpened(@Nullable String dossierId) {}

    record NewCapture(List<Wanted> providers, URI redirectUrl, URI notificationUrl, String authorizationHeader) {
        @Override
        public String toString() {
            return "NewCapture" + providers; // the rest is secret
        }
    }

    record Wanted(String provider, String processType) {}

    /** Only the address is sure to be there; whatever else comes must not stand in its way (contract assure 8.2). */
    record CaptureStarted(@Nullable String url, @Nullable JsonNode processId) {
        @Override
        public String toString() {
            return "CaptureStarted"; // the address carries the artifact
        }
    }
}
