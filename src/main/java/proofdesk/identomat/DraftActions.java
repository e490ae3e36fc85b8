package proofdesk.identomat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import proofdesk.ui.Confirmation;
import proofdesk.ui.Tip;

/** What can be done with a draft as a whole. Both are asked for once more, since neither can be taken back by a click. */
final class DraftActions extends Div {

    private final Button publish;
    private final Button discard;
    private final boolean mayChange;

    /** @param publish told what has changed, in the publisher's words */
    DraftActions(boolean mayChange, Consumer<String> publish, Runnable discard, Runnable tryOut, Runnable describe) {
        this.mayChange = mayChange;
        addClassName("actions");
        this.publish = new Button(getTranslation("identomat.publish"), click -> askPublish(publish));
        this.publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.discard = new Button(getTranslation("identomat.discard"), click -> askDiscard(discard));
        this.discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(tertiary("describe", describe), this.discard, tertiary("tryout", tryOut), this.publish);
        setVisible(mayChange);
    }

    private Button tertiary(String key, Runnable does) {
        var button = new Button(getTranslation("identomat." + key), click -> does.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    void show(boolean drafted, boolean inOrder) {
        discard.setEnabled(drafted && mayChange);
        publish.setEnabled(drafted && inOrder && mayChange);
        Tip.on(
                publish,
                !drafted
                        ? getTranslation("identomat.publish.nothing")
                        : inOrder ? "" : getTranslation("identomat.publish.notInOrder"));
    }

    private void askPublish(Consumer<String> publishing) {
        var note = new TextArea(getTranslation("identomat.publish.note"));
        note.setMaxLength(IdentomatConfigurations.TEXT_LENGTH);
        note.setWidthFull();
        var dialog = new Dialog(getTranslation("identomat.publish.title"));
        dialog.add(new Paragraph(getTranslation("identomat.publish.text")), note);
        dialog.setWidth("min(30rem, 100%)");
        var go = new Button(getTranslation("identomat.publish.go"), click -> {
            dialog.close();
            publishing.accept(note.getValue());
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("identomat.cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private void askDiscard(Runnable discarding) {
        new Confirmation(
                        getTranslation("identomat.discard.title"),
                        getTranslation("identomat.discard.text"),
                        getTranslation("identomat.discard.go"),
                        getTranslation("identomat.cancel"),
                        () -> discarding.run())
                .open();
    }
}
