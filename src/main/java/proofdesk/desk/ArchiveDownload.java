package proofdesk.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import proofdesk.provider.ProviderException;
import proofdesk.ui.OnScreen;
import proofdesk.verification.Verifications;

/**
 * Streams the full-result archive through, never holding it. When the vendor's answer is cut short the response is
 * broken off, which {@link proofdesk.ui.WholeDownload} takes for the failure it is.
 */
final class ArchiveDownload implements DownloadHandler {

    private static final Logger log = LoggerFactory.getLogger(ArchiveDownload.class);

    private final transient Verifications verifications;
    private final UUID verificationId;
    private final transient Consumer<String> failed;

    /**
     * @param failed told the reference of the failure, with the session locked
     */
    ArchiveDownload(Verifications verifications, UUID verificationId, Consumer<String> failed) {
        this.verifications = verifications;
        this.verificationId = verificationId;
        this.failed = failed;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var response = event.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (var archive = verifications.archive(verificationId)) {
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", disposition(archive.fileName()));
            if (archive.length() >= 0) {
                response.setHeader("Content-Length", Long.toString(archive.length()));
            }
            pass(archive.stream(), event.getOutputStream(), event.getUI());
        } catch (ProviderException e) {
            response.setStatus(502);
            tell(event.getUI(), e.reference());
        }
    }

    /** The vendor's own name, of which nothing can break out of the header or turn around what follows. */
    String disposition(Optional<String> own) {
        var name = own.map(given -> given.replaceAll("[^A-Za-z0-9._-]", "_"))
                .filter(given -> given.endsWith(".zip"))
                .orElse(verificationId + ".zip");
        return "attachment; filename=\"" + name + "\"";
    }

    /** Tells a vendor that stops from a user who stops: only the first is worth a message. */
    private void pass(InputStream from, OutputStream to, UI ui) throws IOException {
        var buffer = new byte[64 * 1024];
        int count;
        do {
            try {
                count = from.read(buffer);
            } catch (IOException cutShort) {
                var reference = UUID.randomUUID().toString().substring(0, 8);
                log.warn("The archive of check {} was cut short, reference {}", verificationId, reference, cutShort);
                tell(ui, reference);
                throw cutShort; // the container then closes the connection without the last chunk
            }
            if (count > 0) {
                to.write(buffer, 0, count);
            }
        } while (count >= 0);
    }

    private void tell(UI ui, String reference) {
        OnScreen.show(ui, () -> failed.accept(reference));
    }

    @Override
    public String getUrlPostfix() {
        return "archive.zip";
    }
}
