package proofdesk.identomat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import tools.jackson.databind.node.ObjectNode;

/** One of the answers to choose from. */
final class OptionCard extends Div implements Card {

    private final TextField key;

    /** @param option changed in place */
    OptionCard(ObjectNode option, Editing editing) {
        addClassName("option-card");
        key = StepCard.key(option, "identomat.option.key", editing);
        add(key, new TextsField(option, "title", getTranslation("identomat.option.title"), false, editing));
    }

    @Override
    public void focus() {
        key.focus();
    }
}
