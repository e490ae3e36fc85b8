package proofdesk.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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

    /** Pictures of the client's own (contract assure 7.1). Within the store's lock. */
    Store.Process upload(Store.Process process, Map<String, Picture> pictures) {
        var taken = process.provider().uploads(process.order.processType());
        if (!taken.containsAll(pictures.keySet())) {
            throw Problem.bad(
                    "Images not allowed.",
                    "Of " + process.order.kind() + " a client may set "
                            + (taken.isEmpty() ? "none." : "only " + String.join(", ", new TreeSet<>(taken)) + "."));
        }
        if (process.provider().asksForDocument()
                && process.order.web() == null
                && process.order.documentType() == null) {
            throw Problem.bad("Missing documentType.", "Pictures need a process made with a documentType.");
        }
        return receive(process, pictures);
    }

    /** Keeps pictures, all or none; the same kind again replaces the one before. Within the store's lock. */
    Store.Process receive(Store.Process process, Map<String, Picture> pictures) {
        if (!process.open()) {
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

    /** The person is done. What comes next comes by itself, or is for the client to start. Within the lock. */
    void sent(Store.Process process) {
        complete(process);
        if (process.order.web() != null || process.provider().startsItself(process.order.processType())) {
            start(process);
        } else {
            settle(process);
        }
    }

    /** The client starts it: all pictures must be there. Within the lock. */
    void verify(Store.Process process) {
        if (!process.pending() || process.started) {
            throw Problem.bad("Verification already started.", "The verification of this process was started before.");
        }
        if (process.provider().startsItself(process.order.processType())) {
            throw Problem.bad("Start not needed.", "A verification of " + process.order.kind() + " starts by itself.");
        }
        complete(process);
        start(process);
    }

    private static void complete(Store.Process process) {
        var missing = new ArrayList<>(process.wanted());
        missing.removeAll(process.images.keySet());
        if (!missing.isEmpty()) {
            throw Problem.bad("Missing images.", String.join(", ", missing) + " must be there.");
        }
    }

    private void start(Store.Process process) {
        process.started = true;
        work.verify(process, settle(process));
    }

    private static Scenario settle(Store.Process process) {
        process.sent = true;
        var chosen = process.scenario == null ? Catalogue.inOrder(process.order) : process.scenario;
        process.scenario = chosen;
        return chosen;
    }
}
