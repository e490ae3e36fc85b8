package proofdesk.assure;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import proofdesk.provider.Media;
import proofdesk.provider.Reference;
import proofdesk.result.MediaKind;

/** Sends pictures to Assure (contract assure 7.1), one to a call. A stream cannot be sent twice, so nothing is repeated. */
class AssureUploads {

    private static final String IMAGES = "/assure/dossiers/{dossierId}/processes/{processId}/images";
    private static final String FILES = "/assure/dossiers/{dossierId}/files";
    private static final Set<String> TAKEN = Set.of("image/png", "image/jpeg");
    private static final Set<MediaKind> KINDS = Set.of(MediaKind.FRONT, MediaKind.BACK, MediaKind.SELFIE);

    private final RestClient http;
    private final Calls calls;
    private final AssureProperties properties;

    AssureUploads(RestClient http, Calls calls, AssureProperties properties) {
        this.http = http;
        this.calls = calls;
        this.properties = properties;
    }

    void set(Reference reference, MediaKind kind, Media picture) {
        send(IMAGES, Map.of("dossierId", reference.folder(), "processId", reference.process()), kind, picture);
    }

    /** Into the dossier itself, for its processes to use (contract assure 4.5). */
    void setFile(String folder, MediaKind kind, Media picture) {
        send(FILES, Map.of("dossierId", folder), kind, picture);
    }

    private void send(String path, Map<String, String> variables, MediaKind kind, Media picture) {
        if (!TAKEN.contains(picture.contentType())) {
            throw Failures.refused("Only PNG and JPEG pictures can be set");
        }
        if (!KINDS.contains(kind)) {
            throw Failures.refused("A picture of this kind cannot be set: " + kind.word());
        }
        if (picture.length() > properties.largestPicture()) {
            throw PictureBody.tooLarge();
        }
        var operation = "POST " + path;
        var body = new PictureBody(kind, picture, properties.largestPicture());
        calls.make(
                operation,
                variables,
                () -> http.post()
                        .uri(path, variables)
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .headers(headers -> body.length().ifPresent(headers::setContentLength))
                        .body(body)
                        .exchangeForRequiredValue((request, response) -> taken(operation, response)));
    }

    /** Any success will do (contract assure 7.1: its code is not published), only not a gateway's web page. */
    private static boolean taken(String operation, ClientHttpResponse response) throws IOException {
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw Failures.answered(operation, response.getStatusCode().value(), Problem.read(response.getBody()));
        }
        if (AssureExchanges.isWebPage(response.getHeaders())) {
            throw Failures.nonsense(operation, "a web page");
        }
        return true;
    }
}
