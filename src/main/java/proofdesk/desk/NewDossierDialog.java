package proofdesk.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import proofdesk.dossier.Dossiers;
import proofdesk.dossier.ReferenceTaken;

/** Opens a dossier. What was typed stays until it worked. */
final class NewDossierDialog extends Dialog {

    private final Dossiers dossiers;
    private final TextField reference = new TextField();
    private final Div taken = new Div();

    NewDossierDialog(Dossiers dossiers) {
        this.dossiers = dossiers;
        setHeaderTitle(getTranslation("dossiers.dialog.title"));
        reference.setLabel(getTranslation("dossiers.reference"));
        reference.setHelperText(getTranslation("dossiers.dialog.help"));
        reference.setMaxLength(Dossiers.REFERENCE_LENGTH);
        reference.setWidthFull();
        reference.setAutofocus(true);
        taken.getElement().setAttribute("role", "alert");
        taken.setVisible(false);
        add(reference, taken);
        var open = new Button(getTranslation("dossiers.dialog.open"), click -> openDossier());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("dossiers.dialog.cancel"), click -> close()), open);
    }

    private void openDossier() {
        try {
            var opened = dossiers.open(reference.getValue());
            close();
            getUI().ifPresent(ui -> ui.navigate(DossierView.class, opened.id().toString()));
        } catch (ReferenceTaken other) {
            taken.removeAll();
            taken.add(
                    new Span(getTranslation("dossiers.dialog.taken") + " "),
                    new Anchor("dossiers/" + other.dossierId(), getTranslation("dossiers.dialog.takenLink")));
            taken.setVisible(true);
            reference.setInvalid(true);
        }
    }
}
