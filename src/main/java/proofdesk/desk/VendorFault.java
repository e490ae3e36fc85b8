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
        var kind =
                switch (why) {
                    case ProviderException.Gone gone -> "GONE";
                    case ProviderException.Refused refused -> "REFUSED";
                    case ProviderException.NotAuthorized notAuthorized -> "NOT_AUTHORIZED";
                    case ProviderException.NotSetUp notSetUp -> "NOT_SET_UP";
                    case ProviderException.Unavailable unavailable -> "UNAVAILABLE";
                };
        var note = new Div(
                new Paragraph(speaker.getTranslation(what)),
                new Paragraph(speaker.getTranslation("administration.vendor." + kind)),
                new Paragraph(speaker.getTranslation("error.reference", why.reference())));
        note.addClassNames("note", "note-trouble");
        note.getElement().setAttribute("role", "alert");
        return note;
    }
}
