package proofdesk.figures;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;

/** Saves the numbers behind a drawing. */
final class CsvDownload implements DownloadHandler {

    private final String name;
    private final transient Tabled numbers;

    CsvDownload(String name, Tabled numbers) {
        this.name = name;
        this.numbers = numbers;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var response = event.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        event.getOutputStream().write(numbers.csv());
    }

    @Override
    public String getUrlPostfix() {
        return name + ".csv";
    }
}
