package proofdesk.administration;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextField;

/** The browser's own colour picker inside a text field; both say the same where the text is a plain colour. */
final class ColourSwatch extends Input {

    ColourSwatch(String label, TextField text, boolean readOnly) {
        setType("color");
        addClassName("swatch");
        getElement().setAttribute("aria-label", getTranslation("configuration.swatch", label));
        setEnabled(!readOnly);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                text.setValue(change.getValue());
            }
        });
        text.addValueChangeListener(change -> {
            if (change.getValue().matches("#\\p{XDigit}{6}")) {
                setValue(change.getValue());
            }
        });
    }
}
