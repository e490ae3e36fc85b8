package proofdesk.figures;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import proofdesk.ui.Fault;

/** Stands where the figures would be while they cannot be counted. */
final class FiguresFault extends Div {

    FiguresFault(Fault fault, Runnable again) {
        addClassNames("note", "note-trouble");
        getElement().setAttribute("role", "alert");
        add(
                new H2(getTranslation("figures.fault.title")),
                new Paragraph(getTranslation("figures.fault.text", fault.reference())),
                new Button(getTranslation("figures.fault.retry"), click -> again.run()));
    }
}
