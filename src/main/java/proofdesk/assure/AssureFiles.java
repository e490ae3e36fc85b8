package proofdesk.assure;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import proofdesk.provider.Media;
import proofdesk.provider.Reference;
import proofdesk.result.MediaKind;

/** The pictures, videos and archives of a process. */
@Component
class AssureFiles {

    private static final String DOWNLOAD = "/dossiers/{dossierId}/processes/{processId}/download";
    private static final DateTimeFormatter DOWNLOAD_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);
    private static final MediaType[] PICTURES = accepting("image/jpeg", "image/png", "application/json;q=0.5");
    private static final MediaType[] VIDEOS = accepting("video/mp4");
    private static final MediaType[] ARCHIVES = accepting("application/zip", "application/octet-stream");

    private final AssureStreams streams;
    private final AssureProperties properties;
    private final Clock clock;

    AssureFiles(AssureStreams streams, AssureProperties properties, Clock clock) {
        this.streams = streams;
        this.properties = properties;
        this.clock = clock;
    }

    Media open(Reference of, MediaKind kind) {
        if (kind == MediaKind.VIDEO) {
            var variables = Map.of("dossierId", of.folder(), "processId", of.process());
            return Binaries.video(streams.open(properties.videoPath(), variables, VIDEOS));
        }
        var variables = Map.of("dossierId", of.folder(), "processId", of.process(), "depiction", kind.word());
        return Binaries.picture(streams.open(properties.imagePath(), variables, PICTURES));
    }

    /** Named as documented where Assure's answer carries no name (contract assure 14b). */
    Media archive(Reference of) {
        var variables = Map.of("dossierId", of.folder(), "processId", of.process());
        var answer = streams.open(DOWNLOAD, variables, ARCHIVES);
        var name = of.folder() + "_" + of.process() + "_" + DOWNLOAD_DATE.format(clock.instant()) + ".zip";
        return Binaries.archive(answer, name);
    }

    private static MediaType[] accepting(String... types) {
        var accepted = MediaType.parseMediaTypes(String.join(",", types) + ",*/*;q=0.1");
        return accepted.toArray(MediaType[]::new);
    }
}
