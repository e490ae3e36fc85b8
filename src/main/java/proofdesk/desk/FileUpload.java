package proofdesk.desk;

import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import proofdesk.notes.FileRefused;
import proofdesk.notes.Files;
import proofdesk.ui.OnScreen;

/**
 * Takes a file as it comes, without holding it.
 *
 * @param told why it was not kept, or null; with the session locked
 */
record FileUpload(Files files, Consumer<FileRefused.@Nullable Why> told) {

    void take(UploadEvent event, @Nullable UUID dossier) throws IOException {
        if (dossier == null) {
            event.reject();
            return;
        }
        var refused = refusal(event, dossier);
        OnScreen.show(event.getUI(), () -> told.accept(refused));
    }

    private FileRefused.@Nullable Why refusal(UploadEvent event, UUID dossier) throws IOException {
        try (var content = event.getInputStream()) {
            files.add(dossier, event.getFileName(), content);
            return null;
        } catch (FileRefused e) {
            return e.why();
        }
    }
}
