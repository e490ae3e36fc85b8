package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The steps of a session in their order. Questionnaires have a form; what we do not know is edited as JSON and kept. */
final class StepsForm extends Div {

    private final boolean readOnly;
    private final Consumer<Steps> changed;
    private final Rows rows;
    private Steps shown = Steps.NONE;

    StepsForm(boolean readOnly, Consumer<Steps> changed) {
        this.readOnly = readOnly;
        this.changed = changed;
        addClassName("steps-form");
        rows = new Rows("steps", readOnly, this::editor, StepsForm::fresh, this::tell);
        add(new Paragraph(getTranslation("identomat.steps.text")), rows);
    }

    void show(Steps wanted) {
        if (!wanted.equals(shown)) {
            shown = wanted;
            rows.show(wanted.json()
                    .valueStream()
                    .flatMap(step -> step.isObject() ? Stream.of((ObjectNode) step) : Stream.empty())
                    .toList());
        }
    }

    private void tell() {
        shown = Steps.of(rows.things().stream().map(Step::of).toList());
        changed.accept(shown);
    }

    private Component editor(ObjectNode step) {
        return Step.of(step).asks() || step.path("type").asString("").isBlank()
                ? new StepCard(step, readOnly, this::tell)
                : new StrangeStep(step, readOnly, this::tell);
    }

    private static ObjectNode fresh() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "user-questionnaire")
                .put("key", "")
                .set("questions", JsonNodeFactory.instance.arrayNode());
    }

    /** The things of a list that can be edited in place; others stay where they are in the JSON. */
    static List<ObjectNode> objects(ObjectNode owner, String member) {
        return owner.path(member)
                .valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }
}
