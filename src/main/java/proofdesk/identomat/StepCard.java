package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One questionnaire: who answers it, its key, its texts, its questions. */
final class StepCard extends Div {

    private final ObjectNode step;
    private final boolean readOnly;
    private final Runnable changed;
    private final Markdown preview = new Markdown();
    private final Rows questions;

    /** @param step changed in place */
    StepCard(ObjectNode step, boolean readOnly, Runnable changed) {
        this.step = step;
        this.readOnly = readOnly;
        this.changed = changed;
        addClassName("step-card");
        questions = new Rows("questions", readOnly, this::question, StepCard::freshQuestion, this::questionsChanged);
        questions.show(StepsForm.objects(step, "questions"));
        preview.addClassName("markdown-preview");
        add(
                type(),
                key(step, "identomat.step.key", readOnly, changed),
                new TextsField(step, "title", getTranslation("identomat.step.title"), false, readOnly, changed),
                new TextsField(
                        step, "description", getTranslation("identomat.step.description"), true, readOnly, () -> {
                            show();
                            changed.run();
                        }),
                preview,
                new H3(getTranslation("identomat.questions")),
                questions);
        show();
    }

    private void show() {
        var text = Step.of(step).description().in("en");
        preview.setContent(text);
        preview.setVisible(!text.isBlank());
    }

    private Select<String> type() {
        var select = new Select<String>();
        select.setLabel(getTranslation("identomat.step.type"));
        select.setItems(Step.OPERATOR, "user-questionnaire", "client-questionnaire");
        select.setItemLabelGenerator(type -> getTranslation("identomat.step.type." + type));
        select.setValue(step.path("type").asString(""));
        select.setReadOnly(readOnly);
        select.addValueChangeListener(change -> {
            step.put("type", change.getValue());
            changed.run();
        });
        return select;
    }

    static TextField key(ObjectNode owner, String label, boolean readOnly, Runnable changed) {
        var field = new TextField();
        field.setLabel(field.getTranslation(label));
        field.setHelperText(field.getTranslation("identomat.key.help"));
        field.setValue(owner.path("key").asString(""));
        field.setReadOnly(readOnly);
        field.addValueChangeListener(change -> {
            owner.put("key", change.getValue().strip());
            changed.run();
        });
        return field;
    }

    private Component question(ObjectNode question) {
        return new QuestionCard(question, readOnly, changed);
    }

    private void questionsChanged() {
        var list = JsonNodeFactory.instance.arrayNode();
        questions.things().forEach(list::add);
        step.set("questions", list);
        changed.run();
    }

    private static ObjectNode freshQuestion() {
        return JsonNodeFactory.instance.objectNode().put("type", "boolean").put("key", "");
    }
}
