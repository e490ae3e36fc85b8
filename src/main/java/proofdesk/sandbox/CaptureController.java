package proofdesk.sandbox;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
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

    @GetMapping("/session")
    Map<String, Object> session(@RequestHeader(ARTIFACT) String artifact) {
        var process = process(artifact);
        var session = new LinkedHashMap<String, Object>();
        session.put("open", open(process));
        session.put("selfie", process.processType.equals("documentSelfie"));
        session.put("received", List.copyOf(process.images.keySet()));
        session.put("documentTypes", DocumentTypes.ALL);
        session.put("scenarios", Scenarios.offered(process.processType));
        if (!open(process)) {
            session.put("redirect", redirect(process));
        }
        return session;
    }

    private Store.Process process(String artifact) {
        return store.ofArtifact(artifact).orElseThrow(() -> Problem.notFound("Capture"));
    }

    private static boolean open(Store.Process process) {
        return process.status.equals("pending") && !process.captureEnded;
    }

    @PutMapping("/images/{depiction}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@RequestHeader(ARTIFACT) String artifact, @PathVariable String depiction, @RequestBody byte[] image) {
        images.receive(process(artifact), depiction, image);
    }

    /** Chooses a scenario and takes its drawings for pictures. */
    @PostMapping("/specimen/{scenario}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void specimen(@RequestHeader(ARTIFACT) String artifact, @PathVariable String scenario) {
        var process = process(artifact);
        var chosen = Scenarios.named(scenario);
        if (!chosen.processTypes().contains(process.processType)) {
            throw Problem.bad("Scenario does not fit.", "It makes no sense for this process type.");
        }
        images.receive(process, "front", specimens.draw(scenario, "front"));
        if (process.processType.equals("documentSelfie")) {
            images.receive(process, "selfie", specimens.draw(scenario, "selfie"));
        }
        process.scenario = chosen;
    }

    @GetMapping(value = "/specimen/{scenario}/{depiction}", produces = "image/jpeg")
    byte[] drawing(@PathVariable String scenario, @PathVariable String depiction) {
        return specimens.draw(Scenarios.named(scenario).name(), depiction);
    }

    @PostMapping("/finish")
    Map<String, String> finish(@RequestHeader(ARTIFACT) String artifact) {
        var process = process(artifact);
        if (!open(process)) { // what is final stays so (contract assure 11)
            throw Problem.bad("Capture is over.", "There is nothing left to finish.");
        }
        var scenario = process.scenario;
        if (scenario != null && scenario.outcome().equals("failed")) {
            work.end(process, "failed");
        } else if (scenario != null && scenario.outcome().equals("canceled")) {
            work.end(process, "canceled");
        } else {
            images.verify(process);
        }
        return Map.of("redirect", redirect(process));
    }

    @PostMapping("/cancel")
    Map<String, String> cancel(@RequestHeader(ARTIFACT) String artifact) {
        var process = process(artifact);
        if (!open(process)) {
            throw Problem.bad("Capture is over.", "There is nothing left to cancel.");
        }
        work.end(process, "canceled");
        return Map.of("redirect", redirect(process));
    }

    /** Ids and a status that is a hint at best (contract assure 8.3). */
    private static String redirect(Store.Process process) {
        var target = process.redirectUrl;
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

    /** The code that takes a session from the desktop to a phone. */
    @PostMapping(value = "/qr", consumes = "text/plain", produces = "image/svg+xml")
    String qr(@RequestBody String text) throws WriterException {
        var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        var path = new StringBuilder();
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/><path d=\"%s\"/></svg>"
                .formatted(code.getWidth(), code.getHeight(), path);
    }
}
