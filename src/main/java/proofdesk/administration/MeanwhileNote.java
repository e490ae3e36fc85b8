package proofdesk.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Somebody else was faster: neither's work is lost unless a person says so. */
final class MeanwhileNote extends Div {

    MeanwhileNote() {
        addClassNames("note", "note-trouble");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /**
     * @param what who changed what
     * @param theirs what there is now
     * @param keep to keep what was typed, for saving it over theirs
     * @param drop to take theirs
     * @param then after either
     */
    void show(String what, Component theirs, Runnable keep, Runnable drop, Runnable then) {
        removeAll();
        var mine = new Button(getTranslation("meanwhile.keep"), click -> end(keep, then));
        var other = new Button(getTranslation("meanwhile.drop"), click -> end(drop, then));
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new Paragraph(what), theirs, new Paragraph(getTranslation("meanwhile.next")), mine, other);
        setVisible(true);
    }

    private void end(Runnable choice, Runnable then) {
        setVisible(false);
        choice.run();
        then.run();
    }
}
