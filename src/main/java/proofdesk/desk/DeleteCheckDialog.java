package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** Says what will be gone, here and at the vendor, and asks for an explicit yes. */
final class DeleteCheckDialog extends Dialog {

    DeleteCheckDialog(String provider, Runnable erase) {
        setHeaderTitle(getTranslation("verification.delete.title"));
        var gone = new UnorderedList(
                new ListItem(getTranslation("verification.delete.here")),
                new ListItem(getTranslation("verification.delete.vendor", provider)),
                new ListItem(getTranslation("verification.delete.link")));
        var yes = new Checkbox(getTranslation("verification.delete.sure"));
        var delete = new Button(getTranslation("verification.delete.yes"), click -> {
            close();
            erase.run();
        });
        delete.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        delete.setEnabled(false);
        yes.addValueChangeListener(change -> delete.setEnabled(change.getValue()));
        add(
                new Paragraph(getTranslation("verification.delete.gone")),
                gone,
                new Paragraph(getTranslation("verification.delete.receipt")),
                yes);
        getFooter().add(new Button(getTranslation("verification.delete.no"), click -> close()), delete);
        setWidth("min(34rem, 100%)");
    }
}
