package proofdesk.desk;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import proofdesk.provider.Media;
import proofdesk.provider.Part;
import proofdesk.provider.ProviderException;
import proofdesk.result.MediaKind;

/**
 * Streams a picture or video from the vendor to the viewer's browser, which must not keep it. What the browser asks for
 * a part of is asked of the vendor so; out of the whole of a vendor that knows no parts, the part is cut here.
 */
final class MediaDownload implements DownloadHandler {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");
    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/webm", "video/quicktime");

    private final MediaKind kind;
    private final transient Source source;
    private final String postfix;

    MediaDownload(MediaKind kind, Source source) {
        this(kind, source, kind.word());
    }

    /** One whose address names the check, so that a picture fetched ahead is known again. */
    MediaDownload(UUID check, MediaKind kind, Source source) {
        this(kind, source, check + "-" + kind.word());
    }

    private MediaDownload(MediaKind kind, Source source, String postfix) {
        this.kind = kind;
        this.source = source;
        this.postfix = postfix;
    }

    /** Opens it anew each time. */
    interface Source {

        /**
         * @param part what of it is wanted, all when empty; the whole may come all the same
         * @return empty where there is none
         * @throws ProviderException when it cannot be had
         */
        Optional<Media> open(Optional<Part> part);
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var response = event.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var part = asked(event.getRequest());
        try {
            var found = source.open(part);
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
                answer(media, part, event, response);
            }
        } catch (ProviderException.Gone gone) {
            response.setStatus(404);
        } catch (ProviderException e) {
            response.setStatus(502);
        }
    }

    /** A part on condition that the file is still the same is the whole: we have nothing to tell that by (13.1.5). */
    private static Optional<Part> asked(VaadinRequest request) {
        return request.getHeader("If-Range") == null ? Part.asked(request.getHeader("Range")) : Optional.empty();
    }

    private static void answer(Media media, Optional<Part> asked, DownloadEvent event, VaadinResponse response)
            throws IOException {
        var whole = media.length();
        var cutHere = media.part().isEmpty() && whole >= 0 ? asked : Optional.<Part>empty();
        var part = media.part().or(() -> cutHere.flatMap(one -> one.within(whole)));
        if (whole >= 0) {
            response.setHeader("Accept-Ranges", "bytes");
        }
        if (cutHere.isPresent() && part.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + whole);
            response.setStatus(416);
            return;
        }
        response.setContentType(media.contentType());
        response.setHeader("Content-Disposition", "inline");
        var count = part.map(Part::count).orElse(whole);
        if (count >= 0) {
            response.setHeader("Content-Length", Long.toString(count));
        }
        if (part.isEmpty()) {
            pass(media.stream(), event.getOutputStream(), count);
            return;
        }
        var place = part.get().first() + "-" + part.get().last();
        response.setHeader("Content-Range", "bytes " + place + "/" + (whole < 0 ? "*" : whole));
        response.setStatus(206);
        if (media.part().isEmpty()) {
            media.stream().skipNBytes(part.get().first());
        }
        pass(media.stream(), event.getOutputStream(), count);
    }

    /** @param count in bytes, or -1 for as many as there are */
    private static void pass(InputStream from, OutputStream to, long count) throws IOException {
        var buffer = new byte[64 * 1024];
        for (var left = count < 0 ? Long.MAX_VALUE : count; left > 0; ) {
            var read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0 && count < 0) {
                return;
            } else if (read < 0) {
                throw new EOFException();
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }

    @Override
    public String getUrlPostfix() {
        return postfix;
    }
}
