package proofdesk.administration;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import proofdesk.explanation.OwnWords;

/** Asks for the key of a finding that has no words yet, and goes to its page. */
final class AddWordsDialog extends Dialog {

    private final TextField key = new TextField();

    AddWordsDialog() {
        setHeaderTitle(getTranslation("words.add"));
        key.setLabel(getTranslation("words.key"));
        key.setHelperText(getTranslation("words.key.help"));
        key.setWidthFull();
        key.setRequiredIndicatorVisible(true);
        key.setAutofocus(true);
        key.setMaxLength(100);
        key.setValueChangeMode(ValueChangeMode.EAGER);
        key.addValueChangeListener(change -> key.setInvalid(false));
        add(key);
        setWidth("min(30rem, 100%)");
        var go = new Button(getTranslation("words.add.go"), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("words.cancel"), click -> close()), go);
    }

    private void go() {
        var wanted = key.getValue().strip();
        if (!OwnWords.isKey(wanted)) {
            key.setErrorMessage(getTranslation("words.key.wrong"));
            key.setInvalid(true);
            key.focus();
            return;
        }
        close();
        UI.getCurrent().navigate(WordsAddress.of(wanted));
    }
}
