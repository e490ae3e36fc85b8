package proofdesk.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Pictures in and out, and the full result (contract assure 7, 14b). */
@RestController
@RequestMapping("/assure/dossiers/{dossierId}/processes/{processId}")
class MediaController {

    private static final Set<String> WITHOUT_RESULT = Set.of("failed", "canceled");

    private final Store store;
    private final Images images;
    private final Reports reports;
    private final Scenarios scenarios;
    private final Clock clock;
    private final Film video;
    private final Film videoInArchive;
    private final Film unpaced;
    private long checksum = -1;

    MediaController(Store store, Images images, Reports reports, Scenarios scenarios, Ballast ballast, Clock clock) {
        this.store = store;
        this.images = images;
        this.reports = reports;
        this.scenarios = scenarios;
        this.clock = clock;
        this.video = new Film(ballast.video(), ballast.pace());
        this.videoInArchive = new Film(ballast.archive(), ballast.pace());
        this.unpaced = new Film(ballast.archive(), DataSize.ofBytes(0));
    }

    @PostMapping("/images")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setImages(@PathVariable String dossierId, @PathVariable String processId, @RequestBody JsonNode body) {
        store.process(dossierId, processId, process -> process); // 404 before looking at pictures
        if (scenarios.bad("weather.images.503")) {
            throw Problem.unavailable();
        }
        var pictures = Images.read(body);
        store.process(dossierId, processId, process -> images.upload(process, pictures));
    }

    @GetMapping("/images/{depiction}")
    ResponseEntity<byte[]> image(
            @PathVariable String dossierId, @PathVariable String processId, @PathVariable String depiction) {
        gone("Image");
        var image = store.process(dossierId, processId, process -> Archives.picture(process, depiction));
        if (depiction.equals("portrait")) {
            image = image.cut(Specimens.photo(image));
        }
        return ResponseEntity.ok().contentType(image.type()).body(image.bytes());
    }

    /** A video is there once the person is done; ranges of it may be asked for. */
    @GetMapping("/video")
    ResponseEntity<Resource> video(@PathVariable String dossierId, @PathVariable String processId) {
        gone("Video");
        return store.process(dossierId, processId, process -> {
            if (!process.sent || !process.provider().video(process.order.processType())) {
                throw Problem.notFound("Video");
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.valueOf("video/mp4"))
                    .body(video);
        });
    }

    private void gone(String what) {
        if (scenarios.bad("weather.media.gone")) {
            throw Problem.notFound(what);
        }
    }

    @GetMapping("/download")
    void download(@PathVariable String dossierId, @PathVariable String processId, HttpServletResponse response)
            throws IOException {
        var full = store.process(dossierId, processId, this::fullResult);
        var zip = Archives.zip(full, scenarios.archive(), videoInArchive, this::checksum);
        var name = dossierId + "_" + processId + "_" + Archives.stamp(clock.instant()) + ".zip";
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLengthLong(zip.length());
        var out = response.getOutputStream();
        zip.writeTo(scenarios.bad("weather.archive.cut-short") ? new CutShort(out, zip.length() / 2) : out);
    }

    /** Reckoned once, when it is first asked for. */
    private synchronized long checksum() {
        if (checksum < 0) {
            try {
                checksum = StoredZip.checksum(unpaced);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return checksum;
    }

    private Archives.FullResult fullResult(Store.Process process) {
        if (!process.ended()) {
            throw Problem.bad("Process not finished.", "The full result is there once the process has finished.");
        }
        if (WITHOUT_RESULT.contains(process.status)) {
            throw Problem.notFound("Full result");
        }
        return new Archives.FullResult(process, reports.of(process));
    }
}
