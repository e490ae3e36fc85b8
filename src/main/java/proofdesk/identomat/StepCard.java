package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One questionnaire: who answers it, its key, its texts, its questions, and beside them what it will look like. */
final class StepCard extends Div implements Card {

    private static final String QUESTIONS = "questions";

    private final ObjectNode step;
    private final Editing editing;
    private final QuestionnairePreview preview;
    private final Select<String> type;
    private final Rows questions;

    /** @param step changed in place */
    StepCard(ObjectNode step, Editing form) {
        this.step = step;
        preview = new QuestionnairePreview(form.language());
        editing = form.telling(() -> {
            preview.show(Step.of(step));
            form.changed().run();
        });
        type = type();
        addClassName("step-card");
        questions = new Rows(
                QUESTIONS,
                editing.readOnly(),
                this::question,
                this::questionsChanged,
                Map.of("add", StepCard::freshQuestion));
        questions.show(StepsForm.objects(step.path(QUESTIONS)));
        var fields = new Div(
                type,
                key(step, "identomat.step.key", editing),
                new TextsField(step, "title", getTranslation("identomat.step.title"), false, editing),
                new TextsField(step, "description", getTranslation("identomat.step.description"), true, editing),
                new H3(getTranslation("identomat.questions")),
                questions);
        fields.addClassName("step-fields");
        add(fields, preview);
        preview.show(Step.of(step));
    }

    @Override
    public void focus() {
        type.focus();
    }

    @Override
    public void focusAt(String place) {
        if (place.startsWith(QUESTIONS + "/")) {
            questions.focusAt(place.substring(QUESTIONS.length() + 1));
        } else {
            focus();
        }
    }

    @Override
    public void say(String place, List<Judgement> judgements) {
        preview.show(Step.of(step)); // the language of the session may have changed
        questions.say(place + "/" + QUESTIONS, judgements);
    }

    private Select<String> type() {
        var select = new Select<String>();
        select.setLabel(getTranslation("identomat.step.type"));
        select.setItems(Step.OPERATOR, "user-questionnaire", "client-questionnaire");
        select.setItemLabelGenerator(one -> getTranslation("identomat.step.type." + one));
        select.setValue(step.path("type").asString(""));
        select.setReadOnly(editing.readOnly());
        select.addValueChangeListener(change -> {
            step.put("type", change.getValue());
            editing.changed().run();
        });
        return select;
    }

    static TextField key(ObjectNode owner, String label, Editing editing) {
        var field = new TextField();
        field.setLabel(field.getTranslation(label));
        field.setHelperText(field.getTranslation("identomat.key.help"));
        field.setValue(owner.path("key").asString(""));
        field.setReadOnly(editing.readOnly());
        field.addValueChangeListener(change -> {
            owner.put("key", change.getValue().strip());
            editing.changed().run();
        });
        return field;
    }

    private Component question(ObjectNode question) {
        return new QuestionCard(question, editing);
    }

    private void questionsChanged() {
        StepsForm.put(step, QUESTIONS, questions.things());
        editing.changed().run();
    }

    private static ObjectNode freshQuestion() {
        return JsonNodeFactory.instance.objectNode().put("type", "boolean").put("key", "");
    }
}
