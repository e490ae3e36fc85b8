package proofdesk.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import proofdesk.provider.Media;
import proofdesk.provider.ProviderException;
import proofdesk.result.MediaKind;
import proofdesk.ui.Confirmation;
import proofdesk.ui.OnScreen;
import proofdesk.ui.Picture;
import proofdesk.verification.FolderData;

/** The pictures that lie in the vendor's dossier itself, from where checks may use them. */
final class FolderFiles extends Div {

    /** What the vendor takes elsewhere, in bytes. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private static final List<MediaKind> KINDS = List.of(MediaKind.FRONT, MediaKind.BACK, MediaKind.SELFIE);

    private final FolderData data;
    private final UUID dossier;
    private final Runnable changed;
    private final Div said = new Div();

    FolderFiles(FolderData data, UUID dossier, List<MediaKind> files, boolean mayAct, Runnable changed) {
        this.data = data;
        this.dossier = dossier;
        this.changed = changed;
        add(new H3(getTranslation("folder.files")), new Paragraph(getTranslation("folder.files.text")));
        var pictures = new Div();
        pictures.addClassName("folder-files");
        for (var kind : KINDS) {
            var one = new Section(new H4(getTranslation("result.picture." + kind.name())));
            one.add(
                    files.contains(kind)
                            ? new Picture(
                                    getTranslation("result.picture.alt." + kind.name()),
                                    new FolderDownload(data, dossier, kind))
                            : new Paragraph(getTranslation("folder.files.none")));
            if (mayAct) {
                one.add(upload(kind));
            }
            pictures.add(one);
        }
        add(pictures, said);
        if (mayAct && !files.isEmpty()) {
            var delete = new Button(getTranslation("folder.files.delete"), click -> askDelete());
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            add(delete);
        }
    }

    private Upload upload(MediaKind kind) {
        var upload = new Upload(event -> take(event.getUI(), event.getInputStream(), kind));
        upload.setAcceptedFileTypes("image/jpeg", "image/png");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setDropAllowed(false);
        upload.setUploadButton(
                new Button(getTranslation("folder.files.set", getTranslation("result.picture." + kind.name()))));
        upload.addFileRejectedListener(rejected -> tell("folder.files.wrong"));
        return upload;
    }

    /** Whatever the browser let pass, no more is read than may be kept. */
    void take(UI ui, InputStream content, MediaKind kind) throws IOException {
        try (content) {
            var bytes = content.readNBytes(LARGEST + 1);
            OnScreen.show(ui, () -> set(kind, bytes));
        }
    }

    /** What it is, its first bytes say, not its name. */
    void set(MediaKind kind, byte[] bytes) {
        var type = bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8
                ? "image/jpeg"
                : bytes.length > 3 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G' ? "image/png" : "";
        if (type.isEmpty() || bytes.length > LARGEST) {
            tell("folder.files.wrong");
            return;
        }
        doing(() -> data.setFile(
                dossier, kind, new Media(type, Optional.empty(), bytes.length, new ByteArrayInputStream(bytes))));
    }

    private void askDelete() {
        new Confirmation(
                        getTranslation("folder.files.delete.title"),
                        getTranslation("folder.files.delete.text"),
                        getTranslation("folder.files.delete.go"),
                        getTranslation("configurations.cancel"),
                        () -> doing(() -> data.deleteFiles(dossier)))
                .open();
    }

    private void doing(Runnable call) {
        try {
            call.run();
            changed.run();
        } catch (ProviderException e) {
            said.removeAll();
            said.add(VendorFault.note(this, "folder.files.failed", e));
        }
    }

    private void tell(String key) {
        var note = new Paragraph(getTranslation(key));
        note.getElement().setAttribute("role", "alert");
        said.removeAll();
        said.add(note);
    }
}
