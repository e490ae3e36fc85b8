package proofdesk.sandbox;

import java.util.ArrayList;
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
import org.springframework.web.util.UriComponentsBuilder;

/** What the hosted capture page asks for. The artifact comes in a header: it is a secret and belongs in no address. */
@RestController
@RequestMapping("/capture/api")
class CaptureController {

    private static final String ARTIFACT = "X-Artifact";

    private final Store store;
    private final Images images;
    private final Specimens specimens;
    private final Work work;

    CaptureController(Store store, Images images, Specimens specimens, Work work) {
        this.store = store;
        this.images = images;
        this.specimens = specimens;
        this.work = work;
    }

    /** Where the person stands: enough for a page to go on after a reload, or to follow another device. */
    @GetMapping("/session")
    Map<String, Object> session(@RequestHeader(ARTIFACT) String artifact) {
        return store.capture(artifact, process -> {
            var session = new LinkedHashMap<String, Object>();
            session.put("open", process.pending());
            session.put("selfie", process.selfie());
            session.put("onPhone", process.onPhone);
            session.put("received", List.copyOf(process.images.keySet()));
            session.put("wanted", wanted(process));
            if (process.document != null) {
                session.put("document", process.document);
            }
            session.put("documentTypes", DocumentTypes.ALL);
            session.put(
                    "scenarios",
                    Catalogue.offered(process.order.processType()).stream()
                            .map(scenario -> Map.of("name", scenario.name(), "shows", scenario.shows()))
                            .toList());
            if (!process.pending()) {
                session.put("redirect", redirect(process));
            }
            return session;
        });
    }

    private static List<String> wanted(Store.Process process) {
        var wanted = new ArrayList<String>();
        wanted.add("front");
        if (DocumentTypes.twoSided(word(process))) {
            wanted.add("back");
        }
        if (process.selfie()) {
            wanted.add("selfie");
        }
        return wanted;
    }

    /** The chosen document; one with one side as long as none is. */
    private static String word(Store.Process process) {
        return process.document == null ? DocumentTypes.PASSPORT : DocumentTypes.word(process.document);
    }

    /** A process that still takes pictures; else a 400 saying so. */
    private <T> T open(String artifact, Function<Store.Process, T> work) {
        return store.capture(artifact, process -> {
            if (!process.pending()) {
                throw Problem.bad("Capture is over.", "This verification has been sent, canceled or has expired.");
            }
            return work.apply(process);
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
            var chosen = Catalogue.fitting(scenario, process.order.processType());
            return new Drawings(chosen, word(process), wanted(process));
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

    @PostMapping("/finish")
    Map<String, String> finish(@RequestHeader(ARTIFACT) String artifact) {
        return open(artifact, process -> {
            var outcome = process.scenario == null ? "" : process.scenario.outcome();
            if (outcome.equals("failed") || outcome.equals("canceled")) {
                work.end(process, outcome);
            } else if (wanted(process).contains("back") && !process.images.containsKey("back")) {
                throw Problem.bad("Missing images.", "This document has a back.");
            } else {
                images.verify(process);
            }
            return Map.of("redirect", redirect(process));
        });
    }

    @PostMapping("/cancel")
    Map<String, String> cancel(@RequestHeader(ARTIFACT) String artifact) {
        return open(artifact, process -> {
            work.end(process, "canceled");
            return Map.of("redirect", redirect(process));
        });
    }

    /** Ids and a status that is a hint at best (contract assure 8.3). */
    private static String redirect(Store.Process process) {
        var target = process.order.redirectUrl();
        if (target == null) {
            throw Problem.notFound("Redirect");
        }
        return UriComponentsBuilder.fromUriString(target)
                .queryParam("dossierId", process.dossierId)
                .queryParam("processId", process.id)
                .queryParam("status", process.status)
                .build()
                .toUriString();
    }
}
