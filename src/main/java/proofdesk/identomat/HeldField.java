package proofdesk.identomat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;

/** The id of a configuration held at Identomat, which runs in place of flags and steps (contract identomat 2.1). */
final class HeldField extends Section {

    private final TextField id = new TextField();
    private boolean showing;

    HeldField(boolean readOnly, Consumer<Optional<String>> changed) {
        id.setLabel(getTranslation("identomat.held.id"));
        id.setHelperText(getTranslation("identomat.held.help"));
        id.setReadOnly(readOnly);
        id.addValueChangeListener(change -> {
            if (!showing) {
                changed.accept(Optional.of(change.getValue().strip()).filter(text -> !text.isEmpty()));
            }
        });
        var fields = new Div(id);
        fields.addClassName("fields");
        add(new H2(getTranslation("identomat.held")), new Paragraph(getTranslation("identomat.held.text")), fields);
    }

    /** Shows without telling. */
    void show(Optional<String> held) {
        showing = true;
        id.setValue(held.orElse(""));
        showing = false;
    }
}
