package proofdesk.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import proofdesk.verification.Verifications;

/** Makes a new link for a check that still waits for the person, and says what becomes of the old one. */
final class ReplaceLinkDialog extends Dialog {

    /**
     * @param usable whether the link there is now still works
     */
    ReplaceLinkDialog(UUID id, Verifications verifications, boolean usable) {
        setHeaderTitle(getTranslation("link.replace"));
        var validity = new ValiditySelect(verifications.defaultLinkValidity());
        validity.setWidthFull();
        var make = new Button(getTranslation("link.replace.go"), click -> {
            verifications.replaceLink(id, validity.getValue());
            close();
        });
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickShortcut(Key.ENTER);
        add(new Paragraph(getTranslation(usable ? "link.replace.usable" : "link.replace.dead")), validity);
        getFooter().add(new Button(getTranslation("dossier.start.cancel"), click -> close()), make);
        setWidth("min(30rem, 100%)");
    }
}
