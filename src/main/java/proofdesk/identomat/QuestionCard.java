package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One question: how it is answered, its key and text, its options, and an answer filled in beforehand. */
final class QuestionCard extends Div implements Card {

    private static final List<String> TYPES = List.of("boolean", "string", "options", "multiple-choice");

    private static final String OPTIONS = "options";

    private final ObjectNode question;
    private final Editing editing;
    private final Select<String> type;
    private final Div choice = new Div();
    private final AnswerField answer;
    private final Rows options;

    /** @param question changed in place */
    QuestionCard(ObjectNode question, Editing editing) {
        this.question = question;
        this.editing = editing;
        type = type();
        addClassName("question-card");
        options = new Rows(
                OPTIONS,
                editing.readOnly(),
                this::option,
                this::optionsChanged,
                Map.of("add", QuestionCard::freshOption));
        answer = new AnswerField(question, editing);
        choice.add(new H4(getTranslation("identomat.options")), options);
        add(
                type,
                StepCard.key(question, "identomat.question.key", editing),
                new TextsField(question, "title", getTranslation("identomat.question.title"), false, editing),
                mandatory(),
                choice,
                answer);
        options.show(StepsForm.objects(question.path(OPTIONS)));
        show();
    }

    @Override
    public void focus() {
        type.focus();
    }

    @Override
    public void focusAt(String place) {
        if (place.startsWith(OPTIONS + "/")) {
            options.focusAt(place.substring(OPTIONS.length() + 1));
        } else {
            focus();
        }
    }

    @Override
    public void say(String place, List<Judgement> judgements) {
        options.say(place + "/" + OPTIONS, judgements);
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
        select.setReadOnly(editing.readOnly());
        select.addValueChangeListener(change -> {
            question.put("type", change.getValue());
            show();
            editing.changed().run();
        });
        return select;
    }

    private Checkbox mandatory() {
        var box = new Checkbox(getTranslation("identomat.question.mandatory"));
        box.setValue(new Step.Question(question).mandatory());
        box.setReadOnly(editing.readOnly());
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                question.put("mandatory", true);
            } else {
                question.remove("mandatory");
            }
            editing.changed().run();
        });
        return box;
    }

    private Component option(ObjectNode option) {
        return new OptionCard(option, editing.telling(() -> {
            answer.show();
            editing.changed().run();
        }));
    }

    private void optionsChanged() {
        StepsForm.put(question, OPTIONS, options.things());
        answer.show();
        editing.changed().run();
    }

    private static ObjectNode freshOption() {
        return JsonNodeFactory.instance.objectNode().put("key", "");
    }
}
