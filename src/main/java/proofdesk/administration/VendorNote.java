package proofdesk.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import proofdesk.provider.ProviderException;

/** That the vendor did not do what was asked: what it means, what to do, what to name when asking. */
final class VendorNote extends Div {

    VendorNote() {
        addClassNames("note", "note-trouble");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** @param what what was being done, and what became of it */
    void show(String what, ProviderException why, Component... actions) {
        show(what, getTranslation(key(why)), actions);
        addComponentAtIndex(2, new Paragraph(getTranslation("error.reference", why.reference())));
    }

    void show(String what, String next, Component... actions) {
        removeAll();
        add(new Paragraph(what), new Paragraph(next));
        add(actions);
        setVisible(true);
    }

    private static String key(ProviderException vendor) {
        return "administration.vendor." + vendor.word();
    }
}
