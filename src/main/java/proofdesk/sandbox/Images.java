package proofdesk.sandbox;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes pictures in and starts the work on them (contract assure 7.1). */
@Component
class Images {

    private static final List<String> DEPICTIONS = List.of("front", "back", "selfie");
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int LONGEST_SIDE = 5000;
    private static final Set<String> STARTS = Set.of("data:image/jpeg;base64,", "data:image/png;base64,");

    private final Work work;

    Images(Work work) {
        this.work = work;
    }

    void receiveDataUrls(Store.Process process, JsonNode body) {
        var any = false;
        for (var depiction : DEPICTIONS) {
            var text = body.path(depiction).asString("");
            if (!text.isEmpty()) {
                receive(process, depiction, decode(text));
                any = true;
            }
        }
        if (!any) {
            throw Problem.bad("Invalid request.", "At least one of front, back and selfie is required.");
        }
    }

    private static byte[] decode(String dataUrl) {
        var start = STARTS.stream().filter(dataUrl::startsWith).findFirst();
        try {
            return Base64.getDecoder()
                    .decode(dataUrl.substring(
                            start.orElseThrow(IllegalArgumentException::new).length()));
        } catch (IllegalArgumentException e) {
            throw Problem.bad("Invalid image.", "Pictures must be data URLs of PNG or JPEG.");
        }
    }

    /** Keeps a picture; the same kind again replaces the one before. */
    void receive(Store.Process process, String depiction, byte[] image) {
        if (!process.status.equals("pending") || process.captureEnded) {
            throw Problem.bad("Verification already started.", "This process takes no pictures any more.");
        }
        if (!DEPICTIONS.contains(depiction)) {
            throw Problem.bad("Invalid image.", "It must be front, back or selfie.");
        }
        if (image.length > LARGEST) {
            throw Problem.bad("Image too large.", "Pictures may have 4 MB at most.");
        }
        var size = Specimens.size(image);
        if (Math.max(size[0], size[1]) > LONGEST_SIDE) {
            throw Problem.bad("Image too large.", "Pictures may have 5000 pixels a side at most.");
        }
        process.images.put(depiction, image);
        if (process.firstPictureAt == null) {
            work.firstPicture(process);
        }
    }

    /** All pictures are there: verify them, as the scenario has it, or find everything in order. */
    void verify(Store.Process process) {
        if (!process.images.containsKey("front")
                || (process.processType.equals("documentSelfie") && !process.images.containsKey("selfie"))) {
            throw Problem.bad("Missing images.", "front, and selfie where the process type has one, are required.");
        }
        var scenario = process.scenario;
        work.verify(process, scenario == null ? Scenarios.named("pictureid.accepted.all-passed") : scenario);
    }

    static MediaType type(byte[] image) {
        return image.length > 1 && image[0] == (byte) 0x89 && image[1] == 'P'
                ? MediaType.IMAGE_PNG
                : MediaType.IMAGE_JPEG;
    }
}
