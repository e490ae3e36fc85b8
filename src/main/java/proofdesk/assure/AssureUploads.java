package proofdesk.assure;

import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import proofdesk.provider.Media;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Reference;
import proofdesk.result.MediaKind;

/** Sends pictures to Assure (contract assure 7.1), one to a call. A stream cannot be sent twice, so nothing is repeated. */
class AssureUploads {

    private static final String IMAGES = "/assure/dossiers/{dossierId}/processes/{processId}/images";
    private static final String OPERATION = "POST " + IMAGES;
    private static final Set<String> TAKEN = Set.of("image/png", "image/jpeg");

    private final RestClient http;
    private final Lanes lanes;
    private final AssureToken token;
    private final AssureProperties properties;

    AssureUploads(RestClient http, Lanes lanes, AssureToken token, AssureProperties properties) {
        this.http = http;
        this.lanes = lanes;
        this.token = token;
        this.properties = properties;
    }

    void set(Reference reference, MediaKind kind, Media picture) {
        if (!TAKEN.contains(picture.contentType())) {
            throw Failures.refused("Only PNG and JPEG pictures can be set");
        }
        if (picture.length() > properties.largestPicture()) {
            throw PictureBody.tooLarge();
        }
        var variables = Map.of("dossierId", reference.folder(), "processId", reference.process());
        var body = new PictureBody(kind, picture, properties.largestPicture());
        try (var lane = lanes.enter(OPERATION)) {
            Failures.refuseDots(OPERATION, variables);
            http.post()
                    .uri(IMAGES, variables)
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON)
                    .headers(headers -> body.length().ifPresent(headers::setContentLength))
                    .body(body)
                    .exchange((request, response) -> taken(response));
        } catch (ProviderException.NotAuthorized e) {
            token.drop();
            throw e;
        } catch (RestClientException | OAuth2AuthorizationException | IllegalArgumentException e) {
            throw AssureExchanges.translate(OPERATION, e);
        }
    }

    /** Any success will do (contract assure 7.1: its code is not published), only not a gateway's web page. */
    private static boolean taken(ClientHttpResponse response) throws java.io.IOException {
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw Failures.answered(OPERATION, response.getStatusCode().value(), Problem.read(response.getBody()));
        }
        if (AssureExchanges.isWebPage(response.getHeaders())) {
            throw Failures.nonsense(OPERATION, "a web page");
        }
        return true;
    }
}
