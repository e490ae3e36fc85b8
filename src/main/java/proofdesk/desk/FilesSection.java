package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.notes.FileRefused;
import proofdesk.notes.Files;
import proofdesk.notes.KeptFile;
import proofdesk.ui.Confirmation;
import proofdesk.ui.KeyMap;
import proofdesk.ui.Moment;

/** Files that colleagues keep in a dossier: what is there, and room for more. */
final class FilesSection extends Section {

    private final Files files;
    private final boolean mayAct;
    private final Clock clock;
    private final Paragraph none = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Upload upload;
    private List<KeptFile> shown = List.of();
    private @Nullable UUID dossier;

    FilesSection(Files files, boolean mayAct, Clock clock) {
        this.files = files;
        this.mayAct = mayAct;
        this.clock = clock;
        addClassName("kept-files");
        list.addClassName("file-list");
        none.setText(getTranslation("files.none"));
        problem.getElement().setAttribute("role", "alert");
        upload = new Upload(event -> new FileUpload(files, this::told).take(event, dossier));
        upload.setAcceptedFileTypes("application/pdf", "image/png", "image/jpeg", ".pdf", ".png", ".jpg", ".jpeg");
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, files.largest()));
        upload.setUploadButton(KeyMap.give(
                new Button(getTranslation("files.add")), "f", getTranslation("files.add"), KeyMap.Use.FOCUS));
        upload.setDropLabel(new Span(getTranslation("files.drop")));
        upload.addFileRejectedListener(
                rejected -> problem.setText(getTranslation("files.refused", size(files.largest()))));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(new H2(getTranslation("files.title")), none, list);
        if (mayAct) {
            add(upload, problem);
        }
    }

    void show(UUID dossierId, boolean open) {
        dossier = dossierId;
        upload.setVisible(open);
        var now = files.of(dossierId);
        none.setVisible(now.isEmpty());
        if (!now.equals(shown)) {
            shown = now;
            list.removeAll();
            now.forEach(file -> list.add(item(file)));
        }
    }

    /** What became of an upload. */
    private void told(FileRefused.@Nullable Why why) {
        problem.setText(why == null ? "" : getTranslation("files.refused." + why.name(), size(files.largest())));
    }

    private ListItem item(KeptFile file) {
        var link = new Anchor(new FileDownload(files, file), file.name());
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("dir", "auto");
        link.addClassName("file-name");
        var facts = new Div(
                new Span(file.type().name()),
                new Span(size(file.size())),
                new Span(file.addedBy()),
                new Moment(file.addedAt(), clock.instant()));
        facts.addClassNames("quiet", "file-facts");
        var item = new ListItem(link, facts);
        if (mayAct) {
            var remove = new Button(getTranslation("files.remove"), click -> askRemove(file));
            remove.setAriaLabel(getTranslation("files.remove.of", file.name()));
            remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            item.add(remove);
        }
        return item;
    }

    private void askRemove(KeptFile file) {
        new Confirmation(
                        getTranslation("files.remove.title"),
                        getTranslation("files.remove.text"),
                        getTranslation("files.remove"),
                        getTranslation("files.remove.cancel"),
                        () -> {
                            files.remove(file.id());
                            show(file.dossierId(), true);
                        })
                .open();
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, bytes / 1000) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
