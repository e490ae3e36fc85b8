package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.shared.Registration;

/** A value to copy: shown whole on one line, copied by one button, which says that it did. */
@Tag("proof-copy")
@JavaScript("context://desk/components/copy.js")
public final class CopyField extends Component implements HasSize {

    private final Span said = new Span();

    public CopyField(String label, String value) {
        var field = new TextField(label, value, "");
        field.setReadOnly(true);
        var copy = new Button(getTranslation("kit.copy"), VaadinIcon.COPY_O.create());
        copy.setAriaLabel(getTranslation("kit.copy") + ": " + label);
        said.getElement().setAttribute("role", "status");
        said.addClassName("sr-only");
        getElement().setProperty("text", value);
        getElement().appendChild(field.getElement(), copy.getElement(), said.getElement());
        addCopiedListener(() -> {
            said.setText(getTranslation("kit.copied"));
            copy.setText(getTranslation("kit.copied"));
            copy.setIcon(VaadinIcon.CHECK.create());
        });
    }

    /** Calls back each time the value has been copied. */
    public Registration addCopiedListener(Runnable listener) {
        return getElement().addEventListener("copied", event -> listener.run());
    }
}
