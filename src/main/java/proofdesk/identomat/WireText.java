package proofdesk.identomat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What goes over the wire, to be read, taken along, and brought. */
final class WireText extends Div {

    private final Pre text = new Pre();
    private final Consumer<Draft> brought;
    private Draft draft = Draft.EMPTY;

    WireText(boolean mayChange, Consumer<Draft> brought) {
        this.brought = brought;
        addClassName("wire");
        var export = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = Plan.pretty(draft).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "identomat.json", "application/json", bytes.length);
                }),
                getTranslation("identomat.wire.export"));
        var bring = new Button(getTranslation("identomat.wire.import"), click -> ask());
        bring.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        bring.setVisible(mayChange);
        text.getElement().setAttribute("tabindex", "0"); // scrolls by keys when it is wide
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation("identomat.tab.wire"));
        var actions = new Div(export, bring);
        actions.addClassName("actions");
        add(new Paragraph(getTranslation("identomat.wire.text")), actions, text);
    }

    void show(Draft shown) {
        draft = shown;
        text.setText(Plan.pretty(shown));
    }

    private void ask() {
        var area = new TextArea(getTranslation("identomat.wire.import.label"));
        area.setWidthFull();
        area.setMinRows(12);
        area.addClassName("code");
        area.addValueChangeListener(change -> area.setInvalid(false));
        var dialog = new Dialog(getTranslation("identomat.wire.import"));
        dialog.add(new Paragraph(getTranslation("identomat.wire.import.text")), area);
        dialog.setWidth("min(44rem, 100%)");
        var go = new Button(getTranslation("identomat.wire.import.go"), click -> {
            try {
                var imported = Plan.read(area.getValue(), draft.embedded());
                dialog.close();
                brought.accept(imported.draft());
                if (!imported.leftOut().isEmpty()) {
                    Notification.show(
                            getTranslation("identomat.wire.import.leftOut", String.join(", ", imported.leftOut())));
                }
            } catch (Plan.Unreadable e) {
                area.setErrorMessage(getTranslation("identomat.wire.import." + e.what(), e.place()));
                area.setInvalid(true);
                area.focus();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("identomat.cancel"), click -> dialog.close()), go);
        dialog.open();
    }
}
