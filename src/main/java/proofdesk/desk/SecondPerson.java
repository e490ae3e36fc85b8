package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import proofdesk.review.Choice;
import proofdesk.ui.KeyHint;
import proofdesk.ui.KeyMap;

/** What a second person does with a colleague's proposal. */
final class SecondPerson extends Div {

    private final Button confirm;

    SecondPerson(Consumer<String> confirmed, Consumer<String> givenBack) {
        addClassName("second-person");
        var note = new TextArea(getTranslation("decision.note"));
        note.setHelperText(getTranslation("decision.note.help"));
        note.setMaxLength(Choice.LONGEST);
        confirm = new Button(
                getTranslation("decision.confirm"),
                click -> confirmed.accept(note.getValue().strip()));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setSuffixComponent(KeyHint.on(confirm, "c"));
        var giveBack = new Button(getTranslation("decision.giveBack"), click -> {
            if (note.getValue().isBlank()) {
                note.setInvalid(true);
                note.setErrorMessage(getTranslation("decision.giveBack.why"));
                note.focus();
            } else {
                givenBack.accept(note.getValue().strip());
            }
        });
        KeyMap.give(giveBack, "b");
        var buttons = new Div(confirm, giveBack);
        buttons.addClassName("decision-buttons");
        add(new Paragraph(getTranslation("decision.second")), note, buttons);
    }

    /** To the button, not past it: what cannot be undone takes one more key. */
    void focus() {
        confirm.focus();
    }
}
