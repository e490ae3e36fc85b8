package proofdesk.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import proofdesk.review.TakenOver;

/** Asks why somebody takes a check from a colleague, who will read it. */
final class TakeOverDialog extends Dialog {

    private final TextArea reason = new TextArea();
    private final Consumer<String> taken;

    TakeOverDialog(String holder, Consumer<String> taken) {
        this.taken = taken;
        setHeaderTitle(getTranslation("looking.takeOver.title", holder));
        reason.setLabel(getTranslation("looking.takeOver.reason"));
        reason.setHelperText(getTranslation("looking.takeOver.help", holder));
        reason.setRequiredIndicatorVisible(true);
        reason.setErrorMessage(getTranslation("looking.takeOver.missing"));
        reason.setMaxLength(TakenOver.LONGEST);
        reason.setWidthFull();
        reason.setAutofocus(true);
        add(new Paragraph(getTranslation("looking.takeOver.text", holder)), reason);
        var take = new Button(getTranslation("looking.takeOver.go"), click -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("looking.cancel"), click -> close()), take);
        setWidth("30rem");
    }

    private void take() {
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        taken.accept(reason.getValue());
        close();
    }
}
