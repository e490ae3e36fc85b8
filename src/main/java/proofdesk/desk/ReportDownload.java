package proofdesk.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.report.Reports;
import proofdesk.report.Wishes;

/** Makes a report when the browser asks for it, in the words and the time zone of whoever asks. */
final class ReportDownload implements DownloadHandler {

    private static final Logger log = LoggerFactory.getLogger(ReportDownload.class);

    private final transient Reports reports;
    private final UUID verificationId;
    private final transient Supplier<Wishes> wishes;
    private final transient PaperWords words;

    ReportDownload(Reports reports, UUID verificationId, Supplier<Wishes> wishes, PaperWords words) {
        this.reports = reports;
        this.verificationId = verificationId;
        this.wishes = wishes;
        this.words = words;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var response = event.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"report-" + verificationId + ".pdf\"");
        var before = UI.getCurrent();
        UI.setCurrent(event.getUI());
        try {
            reports.make(verificationId, wishes.get(), words, event.getOutputStream());
        } catch (AccessDeniedException | IllegalStateException refused) {
            log.warn(
                    "No report of check {}: {}",
                    verificationId,
                    refused.getClass().getSimpleName());
            response.setStatus(refused instanceof AccessDeniedException ? 403 : 409);
        } finally {
            UI.setCurrent(before);
        }
    }

    @Override
    public String getUrlPostfix() {
        return "report.pdf";
    }
}
