package proofdesk.desk;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import proofdesk.notes.Files;
import proofdesk.notes.KeptFile;

/** Streams a kept file to be saved; no browser may show it as a page of ours, or keep it elsewhere. */
final class FileDownload implements DownloadHandler {

    private final transient Files files;
    private final transient KeptFile file;

    FileDownload(Files files, KeptFile file) {
        this.files = files;
        this.file = file;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var response = event.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        if (files.find(file.id()).isEmpty()) {
            response.setStatus(404);
            return;
        }
        response.setContentType(file.type().contentType());
        response.setHeader("Content-Disposition", disposition(file.name()));
        response.setHeader("Content-Length", Long.toString(file.size()));
        files.download(file, event.getOutputStream());
    }

    /** What turns the direction of writing could let a name end otherwise than it seems to. */
    static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name.replaceAll("\\p{Cf}", "_"), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    @Override
    public String getUrlPostfix() {
        return "file";
    }
}
