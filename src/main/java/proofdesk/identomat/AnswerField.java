package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import proofdesk.provider.AsText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answer a question has before anybody was asked, as its type takes it; none is left out. */
final class AnswerField extends Div {

    private final ObjectNode question;
    private final Editing editing;

    /** @param question changed in place */
    AnswerField(ObjectNode question, Editing editing) {
        this.question = question;
        this.editing = editing;
    }

    /** For the type and the options that the question has now; an answer that no longer fits is left in it, and shown. */
    void show() {
        removeAll();
        var answer = question.path("answer");
        if (!new Step.Question(question).fits(answer)) {
            add(misfit(answer));
            return;
        }
        add(
                switch (question.path("type").asString("")) {
                    case "boolean" -> yesNo(answer);
                    case "options" -> one(answer);
                    case "multiple-choice" -> several(answer);
                    default -> text(answer);
                });
    }

    /** What this question cannot be answered with, and a way to be rid of it. */
    private Component misfit(JsonNode answer) {
        var out = new Button(getTranslation("identomat.question.answer.takeOut"), click -> {
            set(JsonNodeFactory.instance.missingNode());
            show();
        });
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        out.setVisible(!editing.readOnly());
        return new Div(
                new Span(getTranslation("identomat.question.answer.misfit", AsText.of(answer))), new Text(" "), out);
    }

    private Component yesNo(JsonNode answer) {
        var select = new Select<Boolean>();
        select.setItems(true, false);
        select.setItemLabelGenerator(
                yes -> yes == null ? "" : getTranslation("identomat.flag." + (yes ? "yes" : "no")));
        select.setEmptySelectionAllowed(true);
        if (answer.isBoolean()) {
            select.setValue(answer.booleanValue());
        }
        select.addValueChangeListener(change -> set(
                change.getValue() == null
                        ? JsonNodeFactory.instance.missingNode()
                        : JsonNodeFactory.instance.booleanNode(change.getValue())));
        return labelled(select);
    }

    private Component one(JsonNode answer) {
        var select = new Select<String>();
        var keys = keys();
        select.setItems(keys);
        select.setItemLabelGenerator(key -> key == null ? "" : title(key));
        select.setEmptySelectionAllowed(true);
        if (keys.contains(answer.asString(""))) {
            select.setValue(answer.asString(""));
        }
        select.addValueChangeListener(change -> set(
                change.getValue() == null
                        ? JsonNodeFactory.instance.missingNode()
                        : JsonNodeFactory.instance.stringNode(change.getValue())));
        return labelled(select);
    }

    private Component several(JsonNode answer) {
        var box = new MultiSelectComboBox<String>(getTranslation("identomat.question.answer.label"));
        var keys = keys();
        box.setItems(keys);
        box.setItemLabelGenerator(this::title);
        box.setValue(Kind.texts(answer).filter(keys::contains).collect(Collectors.toCollection(LinkedHashSet::new)));
        box.setReadOnly(editing.readOnly());
        box.addValueChangeListener(change -> {
            var list = JsonNodeFactory.instance.arrayNode();
            keys.stream().filter(change.getValue()::contains).forEach(list::add);
            set(list.isEmpty() ? JsonNodeFactory.instance.missingNode() : list);
        });
        return box;
    }

    private Component text(JsonNode answer) {
        var field = new TextField(getTranslation("identomat.question.answer.label"));
        field.setValue(answer.asString(""));
        field.setReadOnly(editing.readOnly());
        field.addValueChangeListener(change -> set(
                change.getValue().isEmpty()
                        ? JsonNodeFactory.instance.missingNode()
                        : JsonNodeFactory.instance.stringNode(change.getValue())));
        return field;
    }

    private <T> Select<T> labelled(Select<T> select) {
        select.setLabel(getTranslation("identomat.question.answer.label"));
        select.setReadOnly(editing.readOnly());
        return select;
    }

    private List<String> keys() {
        return new Step.Question(question)
                .options().stream()
                        .map(Step.Option::key)
                        .filter(key -> !key.isBlank())
                        .distinct()
                        .toList();
    }

    private String title(String key) {
        return new Step.Question(question)
                .options().stream()
                        .filter(option -> option.key().equals(key))
                        .map(option -> option.title().in(editing.language().get()))
                        .filter(title -> !title.isBlank())
                        .findFirst()
                        .orElse(key);
    }

    private void set(JsonNode answer) {
        if (answer.isMissingNode()) {
            question.remove("answer");
        } else {
            question.set("answer", answer);
        }
        editing.changed().run();
    }
}
