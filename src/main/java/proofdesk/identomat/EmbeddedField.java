package proofdesk.identomat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;

/** Whether Identomat's pages are shown within ours, or the person goes there and comes back. No flag: it stays here. */
final class EmbeddedField extends Section {

    private final Checkbox box = new Checkbox();
    private boolean showing;

    EmbeddedField(boolean readOnly, Consumer<Boolean> changed) {
        box.setLabel(getTranslation("identomat.embedded.label"));
        box.setHelperText(getTranslation("identomat.embedded.help"));
        box.setReadOnly(readOnly);
        box.addValueChangeListener(change -> {
            if (!showing) {
                changed.accept(change.getValue());
            }
        });
        add(new H2(getTranslation("identomat.embedded")), new Div(box));
    }

    /** Shows without telling. */
    void show(boolean embedded) {
        showing = true;
        box.setValue(embedded);
        showing = false;
    }
}
