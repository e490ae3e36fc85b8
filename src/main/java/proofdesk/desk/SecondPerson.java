package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import proofdesk.review.Choice;

/** What a second person does with a colleague's proposal. */
final class SecondPerson extends Div {

    SecondPerson(Consumer<String> confirm, Consumer<String> giveBack) {
        addClassName("second-person");
        var note = new TextArea(getTranslation("decision.note"));
        note.setMaxLength(Choice.LONGEST);
        var yes = new Button(
                getTranslation("decision.confirm"),
                click -> confirm.accept(note.getValue().strip()));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var no = new Button(getTranslation("decision.giveBack"), click -> {
            if (note.getValue().isBlank()) {
                note.setInvalid(true);
                note.setErrorMessage(getTranslation("decision.giveBack.why"));
                note.focus();
            } else {
                giveBack.accept(note.getValue().strip());
            }
        });
        add(new Paragraph(getTranslation("decision.second")), note, yes, no);
    }
}
