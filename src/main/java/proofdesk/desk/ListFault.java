package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import proofdesk.ui.Fault;

/** Stands where the list would be while it cannot be read. What was typed beside it stays. */
final class ListFault extends Div {

    private final Paragraph number = new Paragraph();

    ListFault(Runnable again) {
        addClassNames("note", "note-trouble");
        getElement().setAttribute("role", "alert");
        add(
                new H2(getTranslation("dossiers.fault.title")),
                new Paragraph(getTranslation("dossiers.fault.text")),
                number,
                new Button(getTranslation("dossiers.fault.retry"), click -> again.run()));
        setVisible(false);
    }

    void show(Fault fault) {
        number.setText(getTranslation("dossiers.fault.reference", fault.reference()));
        setVisible(true);
    }
}
