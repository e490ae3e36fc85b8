package proofdesk.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the hosted capture page asks for. The artifact comes in a header: it is a secret and belongs in no address. */
@RestController
@RequestMapping("/capture/api")
class CaptureController {

    private static final String ARTIFACT = "X-Artifact";

    private final Store store;
    private final Images images;
    private final Specimens specimens;
    private final Work work;
    private final CaptureSessions sessions;

    CaptureController(Store store, Images images, Specimens specimens, Work work, CaptureSessions sessions) {
        this.sessions = sessions;
        this.store = store;
        this.images = images;
        this.specimens = specimens;
        this.work = work;
    }

    /** Where the person stands: enough for a page to go on after a reload, or to follow another device. */
    @GetMapping("/session")
    Map<String, Object> session(@RequestHeader(ARTIFACT) String artifact) {
        return store.capture(artifact, process -> {
            if (process.lastSeenAt == null) {
                work.personWasSeen(process);
            }
            return sessions.of(process);
        });
    }

    /** How the page would look with a capture configuration; there is nothing behind it. */
    @GetMapping("/preview/{configuration}")
    Map<String, Object> preview(
            @PathVariable String configuration, @RequestParam(defaultValue = PictureId.NAME) String provider) {
        return sessions.preview(
                configuration, Providers.named(provider).orElseThrow(() -> Problem.notFound("Provider")));
    }

    /** A process that still waits for the person; else a 400 saying so. */
    private <T> T open(String artifact, Function<Store.Process, T> act) {
        return store.capture(artifact, process -> {
            if (!process.open()) {
                throw Problem.bad("Capture is over.", "This verification has been sent, canceled or has expired.");
            }
            work.personWasSeen(process);
            return act.apply(process);
        });
    }

    /** The person's document, by its id among the document types. Another choice later drops a back it has not. */
    @PutMapping("/document")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void document(@RequestHeader(ARTIFACT) String artifact, @RequestParam int id) {
        var word = DocumentTypes.word(id);
        open(artifact, process -> {
            process.document = id;
            if (!DocumentTypes.twoSided(word)) {
                process.images.remove("back");
            }
            return process;
        });
    }

    /** A phone has taken over from the desktop. */
    @PostMapping("/phone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void phone(@RequestHeader(ARTIFACT) String artifact) {
        open(artifact, process -> {
            process.onPhone = true;
            return process;
        });
    }

    @PutMapping("/images/{depiction}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@RequestHeader(ARTIFACT) String artifact, @PathVariable String depiction, @RequestBody byte[] image) {
        open(artifact, process -> process);
        var picture = Map.of(depiction, Picture.of(image));
        open(artifact, process -> images.receive(process, picture));
    }

    /** Chooses a scenario and takes its drawings for pictures. */
    @PostMapping("/specimen/{scenario}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void specimen(@RequestHeader(ARTIFACT) String artifact, @PathVariable String scenario) {
        var drawings = open(artifact, process -> {
            var chosen = Catalogue.fitting(scenario, process.order);
            return new Drawings(chosen, process.documentWord(), process.wanted());
        });
        var pictures = new LinkedHashMap<String, Picture>();
        for (var depiction : drawings.depictions()) {
            pictures.put(depiction, Picture.of(specimens.draw(drawings.scenario(), drawings.document(), depiction)));
        }
        open(artifact, process -> {
            process.scenario = drawings.scenario();
            return images.receive(process, pictures);
        });
    }

    private record Drawings(Scenario scenario, String document, List<String> depictions) {}

    @GetMapping(value = "/specimen/{scenario}/{depiction}", produces = "image/jpeg")
    byte[] drawing(
            @PathVariable String scenario,
            @PathVariable String depiction,
            @RequestParam(defaultValue = DocumentTypes.PASSPORT) String document) {
        return specimens.draw(Catalogue.named(scenario), document, depiction);
    }

    /** Sends it off. Of two providers the next one's turn comes then; after the last there is a way back. */
    @PostMapping("/finish")
    Map<String, Object> finish(@RequestHeader(ARTIFACT) String artifact) {
        return open(artifact, process -> {
            var outcome = process.scenario == null ? "" : process.scenario.outcome();
            if (outcome.equals("failed") || outcome.equals("canceled")) {
                work.end(process, outcome);
            } else {
                images.sent(process);
            }
            return store.capture(artifact, CaptureSessions::next);
        });
    }

    /** Ends it, and with it what is still open of two. */
    @PostMapping("/cancel")
    Map<String, Object> cancel(@RequestHeader(ARTIFACT) String artifact) {
        return open(artifact, process -> {
            for (var each : store.captured(artifact)) {
                if (each.open()) {
                    work.end(each, "canceled");
                }
            }
            return CaptureSessions.next(process);
        });
    }
}
