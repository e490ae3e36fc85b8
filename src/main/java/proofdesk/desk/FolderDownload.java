package proofdesk.desk;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import proofdesk.provider.ProviderException;
import proofdesk.result.MediaKind;
import proofdesk.verification.FolderData;

/** Streams a picture of the vendor's dossier to the viewer's browser, which must not keep it. */
final class FolderDownload implements DownloadHandler {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");

    private final transient FolderData data;
    private final UUID dossierId;
    private final MediaKind kind;

    FolderDownload(FolderData data, UUID dossierId, MediaKind kind) {
        this.data = data;
        this.dossierId = dossierId;
        this.kind = kind;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var response = event.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            var media = data.file(dossierId, kind);
            if (media.isEmpty()) {
                response.setStatus(404);
                return;
            }
            try (var picture = media.get()) {
                // anything but a picture could be a page that runs in our origin
                if (!PICTURES.contains(picture.contentType())) {
                    response.setStatus(415);
                    return;
                }
                response.setContentType(picture.contentType());
                response.setHeader("Content-Disposition", "inline");
                picture.stream().transferTo(event.getOutputStream());
            }
        } catch (ProviderException e) {
            response.setStatus(502);
        }
    }

    @Override
    public String getUrlPostfix() {
        return kind.word();
    }
}
