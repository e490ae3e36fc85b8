package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The steps of a session in their order. Questionnaires have a form; what we do not know is edited as JSON and kept. */
final class StepsForm extends Div {

    static final String PLACE = "steps";

    private final Editing editing;
    private final Consumer<Steps> changed;
    private final Rows rows;
    private Steps shown = Steps.NONE;
    private String language = Texts.FALLBACK;

    StepsForm(boolean readOnly, Consumer<Steps> changed) {
        this.changed = changed;
        editing = new Editing(readOnly, this::tell, () -> language);
        addClassName("steps-form");
        var fresh = new LinkedHashMap<String, Supplier<ObjectNode>>();
        fresh.put("add", StepsForm::fresh);
        fresh.put("addOther", StepsForm::other);
        rows = new Rows("steps", readOnly, this::editor, this::tell, fresh);
        add(new Paragraph(getTranslation("identomat.steps.text")), rows);
    }

    /** @param spoken the language of the session, as Identomat names it */
    void show(Steps wanted, String spoken) {
        language = spoken;
        if (!wanted.equals(shown)) {
            shown = wanted;
            rows.show(objects(wanted.json()));
        }
    }

    void say(List<Judgement> judgements) {
        rows.say(PLACE, judgements);
    }

    /** @param place e.g. {@code steps/0/questions/2} */
    void focusAt(String place) {
        rows.focusAt(place.substring(PLACE.length() + 1));
    }

    private void tell() {
        shown = Steps.of(rows.things().stream().map(Step::of).toList());
        changed.accept(shown);
    }

    private Component editor(ObjectNode step) {
        return Step.of(step).asks() ? new StepCard(step, editing) : new StrangeStep(step, editing);
    }

    private static ObjectNode fresh() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "user-questionnaire")
                .put("key", "")
                .set("questions", JsonNodeFactory.instance.arrayNode());
    }

    private static ObjectNode other() {
        return JsonNodeFactory.instance.objectNode().put("type", "");
    }

    /** The things of a list that can be edited in place. */
    static List<ObjectNode> objects(Iterable<?> list) {
        var objects = new java.util.ArrayList<ObjectNode>();
        list.forEach(one -> {
            if (one instanceof ObjectNode object) {
                objects.add(object);
            }
        });
        return objects;
    }

    /** Puts them back in their order; whatever else was in the list stays in it, behind them. */
    static void put(ObjectNode owner, String member, List<ObjectNode> things) {
        var list = JsonNodeFactory.instance.arrayNode();
        things.forEach(list::add);
        owner.path(member)
                .valueStream()
                .filter(one -> !(one instanceof ObjectNode))
                .forEach(list::add);
        owner.set(member, list);
    }
}
