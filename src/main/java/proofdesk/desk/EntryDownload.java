package proofdesk.desk;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import proofdesk.provider.Media;
import proofdesk.provider.ProviderException;

/** A picture of an archive, streamed out of it; anything else that only calls itself one is not passed on. */
final class EntryDownload implements DownloadHandler {

    /** In bytes; more than any picture of a document has. */
    private static final long MOST = 32L * 1024 * 1024;

    private final int place;
    private final transient Supplier<Media> archive;

    /** @param archive opens it anew each time; throws {@link ProviderException} */
    EntryDownload(int place, Supplier<Media> archive) {
        this.place = place;
        this.archive = archive;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var response = event.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "inline");
        try (var media = archive.get()) {
            var sent = new Picture(event);
            var found = new ArchiveReader(media.stream(), () -> false).copy(place, sent, MOST);
            if (!found) {
                response.setStatus(404);
            } else if (sent.out == null) {
                response.setStatus(415);
            }
        } catch (NoPicture e) {
            response.setStatus(415);
        } catch (ProviderException.Gone e) {
            response.setStatus(404);
        } catch (ProviderException e) {
            response.setStatus(502);
        }
    }

    @Override
    public String getUrlPostfix() {
        return "entry-" + place;
    }

    /** Looks at the first bytes before it lets any through. */
    private static final class Picture extends OutputStream {

        private final DownloadEvent event;
        private @org.jspecify.annotations.Nullable OutputStream out;

        Picture(DownloadEvent event) {
            this.event = event;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            var to = out;
            if (to == null) {
                event.getResponse().setContentType(type(bytes, offset, length));
                to = event.getOutputStream();
                out = to;
            }
            to.write(bytes, offset, length);
        }

        private static String type(byte[] bytes, int offset, int length) throws NoPicture {
            if (length > 3 && (bytes[offset] & 0xff) == 0xff && (bytes[offset + 1] & 0xff) == 0xd8) {
                return "image/jpeg";
            }
            if (length > 3 && (bytes[offset] & 0xff) == 0x89 && bytes[offset + 1] == 'P' && bytes[offset + 2] == 'N') {
                return "image/png";
            }
            throw new NoPicture();
        }
    }

    private static final class NoPicture extends IOException {}
}
