package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.ProviderException;
import proofdesk.ui.KeyMap;
import proofdesk.verification.FolderData;

/** What the vendor keeps of the person beside the checks. Fetched when somebody asks, and kept nowhere here. */
final class FolderSection extends Section {

    private final FolderData data;
    private final boolean mayAct;
    private final Div content = new Div();
    private final Button fetch = new Button();
    private @Nullable UUID dossier;
    private @Nullable Masks masks;

    FolderSection(FolderData data, boolean mayAct) {
        this.data = data;
        this.mayAct = mayAct;
        addClassName("folder");
        fetch.setText(getTranslation("folder.show"));
        fetch.addClickListener(click -> look());
        KeyMap.give(fetch, "y", getTranslation("folder.show"));
        fetch.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        content.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("folder.title")), new Paragraph(getTranslation("folder.text")), fetch, content);
    }

    /** Whose; what was fetched of another dossier goes. */
    void of(UUID dossierId, Masks ofPage) {
        masks = ofPage;
        if (!dossierId.equals(dossier)) {
            dossier = dossierId;
            content.removeAll();
            fetch.setText(getTranslation("folder.show"));
        }
    }

    private void look() {
        var wanted = dossier;
        if (wanted == null) {
            return;
        }
        content.removeAll();
        if (masks != null) {
            masks.show(Masks.FOLDER); // it is asked for, so the trail notes it as well
        }
        try {
            data.look(wanted)
                    .ifPresentOrElse(
                            kept -> content.add(
                                    new FolderForm(data, wanted, kept, mayAct, this::look),
                                    new FolderFiles(data, wanted, kept.files(), mayAct, this::look)),
                            () -> content.add(new Paragraph(getTranslation("folder.none"))));
            fetch.setText(getTranslation("folder.again"));
        } catch (ProviderException e) {
            content.add(VendorFault.note(this, "folder.unread", e));
        }
    }
}
