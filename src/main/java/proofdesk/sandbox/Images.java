package proofdesk.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes pictures in and starts the work on them (contract assure 7.1). */
@Component
class Images {

    private static final List<String> DEPICTIONS = List.of("front", "back", "selfie");

    private final Store store;
    private final Work work;

    Images(Store store, Work work) {
        this.store = store;
        this.work = work;
    }

    /** The pictures of a Set images call. */
    static Map<String, Picture> read(JsonNode body) {
        var fields = new Fields(body);
        var pictures = new LinkedHashMap<String, Picture>();
        for (var depiction : DEPICTIONS) {
            var text = fields.text(depiction);
            if (text != null) {
                pictures.put(depiction, Picture.ofDataUrl(text));
            }
        }
        if (pictures.isEmpty()) {
            throw Problem.bad("Invalid request.", "At least one of front, back and selfie is required.");
        }
        return pictures;
    }

    /** Keeps pictures, all or none; the same kind again replaces the one before. Within the store's lock. */
    Store.Process receive(Store.Process process, Map<String, Picture> pictures) {
        if (!process.pending()) {
            throw Problem.bad("Verification already started.", "This process takes no pictures any more.");
        }
        if (!DEPICTIONS.containsAll(pictures.keySet())) {
            throw Problem.bad("Invalid image.", "It must be front, back or selfie.");
        }
        process.images.putAll(pictures);
        store.makeRoom(process.dossierId);
        work.picturesCame(process);
        return process;
    }

    /** All pictures are there: verify them, as the scenario has it, or find everything in order. Within the lock. */
    void verify(Store.Process process) {
        if (!process.pending()) {
            throw Problem.bad("Verification already started.", "The verification of this process was started before.");
        }
        if (!process.images.containsKey("front") || (process.selfie() && !process.images.containsKey("selfie"))) {
            throw Problem.bad("Missing images.", "front, and selfie where the process type has one, are required.");
        }
        var scenario = process.scenario;
        work.verify(process, scenario == null ? Catalogue.IN_ORDER : scenario);
    }
}
