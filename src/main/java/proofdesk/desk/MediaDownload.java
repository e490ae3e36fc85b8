package proofdesk.desk;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import proofdesk.provider.Media;
import proofdesk.provider.ProviderException;
import proofdesk.result.MediaKind;

/**
 * Streams a picture or video from the vendor to the viewer's browser, which must not keep it. A part of it is served by
 * skipping what comes before, as nothing is known of the vendor doing so.
 */
final class MediaDownload implements DownloadHandler {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");
    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/webm", "video/quicktime");

    private final MediaKind kind;
    private final transient Supplier<Optional<Media>> source;

    /** @param source opens it anew each time; throws {@link ProviderException} */
    MediaDownload(MediaKind kind, Supplier<Optional<Media>> source) {
        this.kind = kind;
        this.source = source;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var response = event.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            var found = source.get();
            if (found.isEmpty()) {
                response.setStatus(404);
                return;
            }
            try (var media = found.get()) {
                // anything else could be a page that runs in our origin
                if (!(kind == MediaKind.VIDEO ? VIDEOS : PICTURES).contains(media.contentType())) {
                    response.setStatus(415);
                    return;
                }
                answer(media, event, response);
            }
        } catch (ProviderException.Gone gone) {
            response.setStatus(404);
        } catch (ProviderException e) {
            response.setStatus(502);
        }
    }

    private static void answer(Media media, DownloadEvent event, VaadinResponse response) throws IOException {
        var part = ByteRange.asked(event.getRequest().getHeader("Range"), media.length());
        if (part.isPresent() && part.get().isNothing()) {
            response.setHeader("Content-Range", "bytes */" + media.length());
            response.setStatus(416);
            return;
        }
        response.setContentType(media.contentType());
        response.setHeader("Content-Disposition", "inline");
        if (media.length() >= 0) {
            response.setHeader("Accept-Ranges", "bytes");
            response.setHeader(
                    "Content-Length", Long.toString(part.map(ByteRange::count).orElse(media.length())));
        }
        if (part.isEmpty()) {
            media.stream().transferTo(event.getOutputStream());
            return;
        }
        var range = part.get();
        response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + media.length());
        response.setStatus(206);
        media.stream().skipNBytes(range.first());
        pass(media.stream(), event.getOutputStream(), range.count());
    }

    private static void pass(InputStream from, OutputStream to, long count) throws IOException {
        var buffer = new byte[16 * 1024];
        for (var left = count; left > 0; ) {
            var read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }

    @Override
    public String getUrlPostfix() {
        return kind.word();
    }
}
