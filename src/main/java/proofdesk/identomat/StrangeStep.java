package proofdesk.identomat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A step of a kind that has no form here: its JSON, kept as it is unless somebody changes it. */
final class StrangeStep extends Div {

    /** @param step changed in place */
    StrangeStep(ObjectNode step, boolean readOnly, Runnable changed) {
        addClassName("step-card");
        var area = new TextArea(getTranslation("identomat.strangeStep.label"));
        area.setHelperText(getTranslation("identomat.strangeStep.help"));
        area.addClassName("code");
        area.setWidthFull();
        area.setReadOnly(readOnly);
        area.setValue(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(step));
        area.addValueChangeListener(change -> {
            try {
                var json = JsonMapper.shared().readTree(change.getValue());
                if (!json.isObject()) {
                    refuse(area, "identomat.strangeStep.noObject");
                    return;
                }
                area.setInvalid(false);
                step.removeAll();
                step.setAll((ObjectNode) json);
                changed.run();
            } catch (JacksonException e) {
                refuse(area, "identomat.strangeStep.noJson");
            }
        });
        add(new H3(step.path("type").asString("")), area);
    }

    /** What was typed stays in the field; what counts is what was there before. */
    private static void refuse(TextArea area, String key) {
        area.setErrorMessage(area.getTranslation(key));
        area.setInvalid(true);
    }
}
