package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;

/** Leads to the place in the raw report that something was read from; absent when it was not said anywhere. */
final class RevealButton extends Button {

    RevealButton(String what, String pointer, Consumer<String> reveal) {
        super(VaadinIcon.CURLY_BRACKETS.create(), click -> reveal.accept(pointer));
        addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        setAriaLabel(getTranslation("result.reveal", what));
        setTooltipText(getTranslation("result.reveal.at", what, pointer));
        setVisible(!pointer.isEmpty());
        addClassName("reveal");
    }
}
