package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import org.springframework.core.NestedRuntimeException;
import proofdesk.dossier.Dossiers;
import proofdesk.dossier.ReferenceTaken;
import proofdesk.ui.Fault;

/** Opens a dossier. What was typed stays until it worked. */
final class NewDossierDialog extends Dialog {

    private final Dossiers dossiers;
    private final TextField reference = new TextField();
    private final Div problem = new Div();
    private final Button open;

    NewDossierDialog(Dossiers dossiers) {
        this.dossiers = dossiers;
        setHeaderTitle(getTranslation("dossiers.dialog.title"));
        setWidth("28rem");
        reference.setLabel(getTranslation("dossiers.reference"));
        reference.setHelperText(getTranslation("dossiers.dialog.help"));
        reference.setMaxLength(Dossiers.REFERENCE_LENGTH);
        reference.setWidthFull();
        reference.setAutofocus(true);
        // so that Enter finds what was typed
        reference.setValueChangeMode(ValueChangeMode.EAGER);
        reference.addValueChangeListener(change -> calm());
        reference.addKeyPressListener(Key.ENTER, enter -> openDossier());
        problem.getElement().setAttribute("role", "alert");
        problem.addClassName("dialog-problem");
        add(reference, problem);
        open = new Button(getTranslation("dossiers.dialog.open"), click -> openDossier());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("dossiers.dialog.cancel"), click -> close()), open);
    }

    private void calm() {
        problem.removeAll();
        reference.setInvalid(false);
    }

    private void openDossier() {
        calm();
        try {
            if (reference.getValue().strip().length() > Dossiers.REFERENCE_LENGTH) {
                refuse(new Span(getTranslation("dossiers.dialog.tooLong", Dossiers.REFERENCE_LENGTH)));
                return;
            }
            var opened = dossiers.open(reference.getValue());
            close();
            getUI().ifPresent(ui -> ui.navigate(DossierView.class, opened.id().toString()));
        } catch (ReferenceTaken other) {
            refuse(
                    new Span(getTranslation("dossiers.dialog.taken") + " "),
                    new Anchor("dossiers/" + other.dossierId(), name(other.dossierId())));
        } catch (NestedRuntimeException e) {
            var fault = Fault.of(e);
            problem.add(
                    new Paragraph(getTranslation("dossiers.dialog.fault")),
                    new Paragraph(getTranslation("error.reference", fault.reference())));
        } finally {
            open.setEnabled(true);
        }
    }

    private void refuse(Component... why) {
        problem.add(why);
        reference.setInvalid(true);
        reference.focus();
    }

    private String name(UUID dossierId) {
        return dossiers.find(dossierId)
                .map(other ->
                        getTranslation("dossiers.dialog.other", DossierGrid.shortId(other.id()), other.openedBy()))
                .orElseGet(() -> getTranslation("dossiers.dialog.takenLink"));
    }
}
