package proofdesk.identomat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** A step of a kind that has no form here: its JSON, kept as it is unless somebody changes it. */
final class StrangeStep extends Div implements Card {

    private final ObjectNode step;
    private final Editing editing;
    private final H3 title = new H3();
    private final TextArea area = new TextArea();

    /** @param step changed in place */
    StrangeStep(ObjectNode step, Editing editing) {
        this.step = step;
        this.editing = editing;
        addClassName("step-card");
        area.setLabel(getTranslation("identomat.strangeStep.label"));
        area.setHelperText(getTranslation("identomat.strangeStep.help"));
        area.addClassName("code");
        area.setWidthFull();
        area.setReadOnly(editing.readOnly());
        area.setValue(Plan.pretty(step));
        area.addValueChangeListener(change -> take(change.getValue()));
        add(title, area);
        name();
    }

    @Override
    public void focus() {
        area.focus();
    }

    private void take(String text) {
        try {
            var json = Plan.json(text);
            if (!json.isObject()) {
                refuse("identomat.strangeStep.noObject");
                return;
            }
            area.setInvalid(false);
            step.removeAll();
            step.setAll((ObjectNode) json);
            name();
            editing.changed().run();
        } catch (JacksonException e) {
            refuse("identomat.strangeStep.noJson");
        }
    }

    private void name() {
        var type = Step.of(step).type();
        title.setText(type.isBlank() ? getTranslation("identomat.strangeStep.noType") : type);
    }

    /** What was typed stays in the field; what counts is what was there before. */
    private void refuse(String key) {
        area.setErrorMessage(getTranslation(key));
        area.setInvalid(true);
    }
}
