package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One question: how it is answered, its key and text, its options, and an answer filled in beforehand. */
final class QuestionCard extends Div {

    private static final List<String> TYPES = List.of("boolean", "string", "options", "multiple-choice");

    private final ObjectNode question;
    private final boolean readOnly;
    private final Runnable changed;
    private final Div choice = new Div();
    private final AnswerField answer;
    private final Rows options;

    /** @param question changed in place */
    QuestionCard(ObjectNode question, boolean readOnly, Runnable changed) {
        this.question = question;
        this.readOnly = readOnly;
        this.changed = changed;
        addClassName("question-card");
        options = new Rows("options", readOnly, this::option, QuestionCard::freshOption, this::optionsChanged);
        answer = new AnswerField(question, readOnly, changed);
        choice.add(new H4(getTranslation("identomat.options")), options);
        add(
                type(),
                StepCard.key(question, "identomat.question.key", readOnly, changed),
                new TextsField(question, "title", getTranslation("identomat.question.title"), false, readOnly, changed),
                mandatory(),
                choice,
                answer);
        options.show(StepsForm.objects(question, "options"));
        show();
    }

    private void show() {
        choice.setVisible(new Step.Question(question).chooses());
        answer.show();
    }

    private Select<String> type() {
        var select = new Select<String>();
        select.setLabel(getTranslation("identomat.question.type"));
        select.setItems(TYPES);
        select.setItemLabelGenerator(type -> getTranslation("identomat.question.type." + type));
        var type = question.path("type").asString("");
        if (TYPES.contains(type)) {
            select.setValue(type);
        } else {
            select.setPlaceholder(type);
        }
        select.setReadOnly(readOnly);
        select.addValueChangeListener(change -> {
            question.put("type", change.getValue());
            show();
            changed.run();
        });
        return select;
    }

    private Checkbox mandatory() {
        var box = new Checkbox(getTranslation("identomat.question.mandatory"));
        box.setValue(new Step.Question(question).mandatory());
        box.setReadOnly(readOnly);
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                question.put("mandatory", true);
            } else {
                question.remove("mandatory");
            }
            changed.run();
        });
        return box;
    }

    private Component option(ObjectNode option) {
        Runnable told = () -> {
            answer.show();
            changed.run();
        };
        return new Div(
                StepCard.key(option, "identomat.option.key", readOnly, told),
                new TextsField(option, "title", getTranslation("identomat.option.title"), false, readOnly, told));
    }

    private void optionsChanged() {
        var list = JsonNodeFactory.instance.arrayNode();
        options.things().forEach(list::add);
        question.set("options", list);
        answer.show();
        changed.run();
    }

    private static ObjectNode freshOption() {
        return JsonNodeFactory.instance.objectNode().put("key", "");
    }
}
