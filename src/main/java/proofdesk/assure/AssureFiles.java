package proofdesk.assure;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import proofdesk.provider.Media;
import proofdesk.provider.Part;
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
            return Binaries.video(streams.open(properties.videoPath(), processOf(of), VIDEOS));
        }
        var variables = Map.of("dossierId", of.folder(), "processId", of.process(), "depiction", kind.word());
        return Binaries.picture(streams.open(properties.imagePath(), variables, PICTURES));
    }

    /**
     * A part where Assure gives one. Whether it does is not published: what is no such part, also a word that there is
     * none, is left aside and the whole taken, out of which a part can be cut by whoever knows its length.
     */
    Media video(Reference of, Part part) {
        var answer = streams.open(properties.videoPath(), processOf(of), part, VIDEOS);
        return answer.isPresent() ? Binaries.video(answer.get()) : open(of, MediaKind.VIDEO);
    }

    /** Named as documented where Assure's answer carries no name (contract assure 14b). */
    Media archive(Reference of) {
        var answer = streams.open(DOWNLOAD, processOf(of), ARCHIVES);
        var name = of.folder() + "_" + of.process() + "_" + DOWNLOAD_DATE.format(clock.instant()) + ".zip";
        return Binaries.archive(answer, name);
    }

    private static Map<String, String> processOf(Reference of) {
        return Map.of("dossierId", of.folder(), "processId", of.process());
    }

    private static MediaType[] accepting(String... types) {
        var accepted = MediaType.parseMediaTypes(String.join(",", types) + ",*/*;q=0.1");
        return accepted.toArray(MediaType[]::new);
    }
}
