package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import proofdesk.provider.ProviderException;

/** That the vendor did not do what was asked, said where it was asked. */
final class VendorFault {

    private VendorFault() {}

    /** @param what the key of what was being done, and what became of it */
    static Div note(Component speaker, String what, ProviderException why) {
        var note = new Div(
                new Paragraph(speaker.getTranslation(what)),
                new Paragraph(speaker.getTranslation("administration.vendor." + why.word())),
                new Paragraph(speaker.getTranslation("error.reference", why.reference())));
        note.addClassNames("note", "note-trouble");
        note.getElement().setAttribute("role", "alert");
        return note;
    }
}
