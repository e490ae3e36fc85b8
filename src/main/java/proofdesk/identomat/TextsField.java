package proofdesk.identomat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A text in one or several languages. It stays one text until somebody wants several, and the other way round never. */
final class TextsField extends Div {

    private final ObjectNode owner;
    private final String member;
    private final String label;
    private final boolean markdown;
    private final boolean readOnly;
    private final Runnable changed;

    /**
     * @param owner whose member it is, changed in place
     * @param markdown whether it is a long text
     */
    TextsField(ObjectNode owner, String member, String label, boolean markdown, boolean readOnly, Runnable changed) {
        this.owner = owner;
        this.member = member;
        this.label = label;
        this.markdown = markdown;
        this.readOnly = readOnly;
        this.changed = changed;
        addClassName("texts");
        build();
    }

    private void build() {
        removeAll();
        var texts = Texts.of(owner.path(member));
        if (texts.languages().isEmpty()) {
            var field = field(label, texts.everywhere());
            field.addValueChangeListener(change -> set(
                    change.getValue().isBlank()
                            ? JsonNodeFactory.instance.missingNode()
                            : JsonNodeFactory.instance.stringNode(change.getValue())));
            add(field, button("identomat.texts.several", () -> {
                var several = JsonNodeFactory.instance.objectNode();
                several.put("en", Texts.of(owner.path(member)).everywhere());
                set(several);
                build();
            }));
            return;
        }
        texts.byLanguage().forEach((language, text) -> add(line(language, text)));
        if (!readOnly) {
            var more = new ComboBox<String>(getTranslation("identomat.texts.more", label));
            more.setItems(others(texts));
            more.setItemLabelGenerator(word -> ValueNames.of(this, Kind.LANGUAGE, word));
            more.addValueChangeListener(change -> {
                if (change.getValue() != null) {
                    several().put(change.getValue(), "");
                    changed.run();
                    build();
                }
            });
            add(more);
        }
    }

    private Div line(String language, String text) {
        var field = field(label + ": " + ValueNames.of(this, Kind.LANGUAGE, language), text);
        field.addValueChangeListener(change -> {
            several().put(language, change.getValue());
            changed.run();
        });
        var line = new Div(field);
        line.addClassName("texts-line");
        if (several().size() > 1) {
            var remove = button("identomat.texts.remove", () -> {
                several().remove(language);
                changed.run();
                build();
            });
            remove.setAriaLabel(
                    getTranslation("identomat.texts.remove.of", label, ValueNames.of(this, Kind.LANGUAGE, language)));
            line.add(remove);
        }
        return line;
    }

    private ObjectNode several() {
        return (ObjectNode) owner.path(member);
    }

    private static List<String> others(Texts texts) {
        var others = new ArrayList<>(Kind.LANGUAGE.known());
        others.removeAll(texts.languages());
        return others;
    }

    private void set(JsonNode value) {
        if (value.isMissingNode()) {
            owner.remove(member);
        } else {
            owner.set(member, value);
        }
        changed.run();
    }

    private TextFieldBase<?, String> field(String name, String text) {
        TextFieldBase<?, String> field = markdown ? new TextArea(name) : new TextField(name);
        field.setValue(text);
        field.setReadOnly(readOnly);
        field.setWidthFull();
        return field;
    }

    private Button button(String key, Runnable does) {
        var button = new Button(getTranslation(key), click -> does.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setVisible(!readOnly);
        return button;
    }
}
