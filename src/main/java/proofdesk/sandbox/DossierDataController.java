package proofdesk.sandbox;

import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client adds to a dossier itself: data about the person, and pictures (contract assure 4.4, 4.5). */
@RestController
@RequestMapping("/assure/dossiers/{dossierId}")
class DossierDataController {

    private static final Set<String> ADDRESS =
            Set.of("formatted", "streetAddress", "houseNumber", "locality", "postalCode", "country");

    private final Store store;
    private final Clock clock;

    DossierDataController(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @PostMapping("/userdata")
    @ResponseStatus(HttpStatus.CREATED)
    JsonNode set(@PathVariable String dossierId, @RequestBody JsonNode body) {
        return store.dossier(dossierId, dossier -> keep(dossier, checked(body)));
    }

    /** Members that are not mentioned stay (assumed). */
    @PutMapping("/userdata")
    JsonNode update(@PathVariable String dossierId, @RequestBody JsonNode body) {
        var update = checked(body);
        return store.dossier(dossierId, dossier -> {
            var merged = found(dossier).deepCopy();
            merged.setAll(update);
            return keep(dossier, merged);
        });
    }

    @GetMapping("/userdata")
    JsonNode userData(@PathVariable String dossierId) {
        return store.dossier(dossierId, DossierDataController::found);
    }

    private static ObjectNode found(Store.Dossier dossier) {
        if (dossier.userData == null) {
            throw Problem.notFound("User data");
        }
        return dossier.userData;
    }

    private static ObjectNode checked(JsonNode body) {
        var address = new Fields(body).object("address");
        ADDRESS.forEach(address::text);
        if (!(body instanceof ObjectNode data) || data.isEmpty()) {
            throw Problem.bad("Invalid request.", "The body must have at least one member.");
        }
        return data;
    }

    private JsonNode keep(Store.Dossier dossier, ObjectNode data) {
        dossier.userData = data;
        dossier.updatedAt = clock.instant();
        return data;
    }

    @PostMapping("/files")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setFiles(@PathVariable String dossierId, @RequestBody JsonNode body) {
        store.dossier(dossierId, dossier -> dossier); // 404 before looking at pictures
        if (body.has("portrait")) {
            throw Problem.bad("Invalid file.", "A portrait cannot be uploaded.");
        }
        var files = Images.read(body);
        store.dossier(dossierId, dossier -> {
            dossier.files.putAll(files);
            dossier.updatedAt = clock.instant();
            store.makeRoom(dossierId);
            return dossier;
        });
    }

    @GetMapping("/files/{depiction}")
    ResponseEntity<byte[]> file(@PathVariable String dossierId, @PathVariable String depiction) {
        var file = store.dossier(dossierId, dossier -> {
            var found = dossier.files.get(depiction);
            if (found == null) {
                throw Problem.notFound("File");
            }
            return found;
        });
        return ResponseEntity.ok().contentType(file.type()).body(file.bytes());
    }

    @DeleteMapping("/files")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteFiles(@PathVariable String dossierId) {
        store.dossier(dossierId, dossier -> {
            dossier.files.clear();
            dossier.updatedAt = clock.instant();
            return dossier;
        });
    }

    @DeleteMapping("/files/{depiction}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteFile(@PathVariable String dossierId, @PathVariable String depiction) {
        store.dossier(dossierId, dossier -> {
            if (dossier.files.remove(depiction) == null) {
                throw Problem.notFound("File");
            }
            dossier.updatedAt = clock.instant();
            return dossier;
        });
    }
}
