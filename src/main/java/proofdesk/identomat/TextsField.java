package proofdesk.identomat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A text in one or several languages. It stays one text until somebody wants several, and the other way round never. */
final class TextsField extends Div {

    private final ObjectNode owner;
    private final String member;
    private final String label;
    private final boolean markdown;
    private final Editing editing;
    private final Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();

    /**
     * @param owner whose member it is, changed in place
     * @param markdown whether it is a long text
     */
    TextsField(ObjectNode owner, String member, String label, boolean markdown, Editing editing) {
        this.owner = owner;
        this.member = member;
        this.label = label;
        this.markdown = markdown;
        this.editing = editing;
        addClassName("texts");
        build();
    }

    private void build() {
        removeAll();
        fields.clear();
        var texts = Texts.of(owner.path(member));
        if (texts.languages().isEmpty()) {
            var field = field(label, texts.everywhere());
            field.addValueChangeListener(change -> set(
                    change.getValue().isBlank()
                            ? JsonNodeFactory.instance.missingNode()
                            : JsonNodeFactory.instance.stringNode(change.getValue())));
            add(field, button("identomat.texts.several", label, this::inSeveral));
            return;
        }
        texts.byLanguage().forEach((language, text) -> add(line(language, text)));
        if (!editing.readOnly()) {
            add(more(texts));
        }
    }

    private void inSeveral() {
        var language = editing.language().get();
        var several = JsonNodeFactory.instance.objectNode();
        several.put(language, Texts.of(owner.path(member)).everywhere());
        set(several);
        build();
        focus(language);
    }

    private ComboBox<String> more(Texts texts) {
        var more = new ComboBox<String>(getTranslation("identomat.texts.more", label));
        more.setItems(others(texts));
        more.setItemLabelGenerator(word -> ValueNames.of(this, Kind.LANGUAGE, word));
        more.setAllowCustomValue(true);
        more.addCustomValueSetListener(custom -> speak(custom.getDetail().strip()));
        more.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                speak(change.getValue());
            }
        });
        return more;
    }

    private void speak(String language) {
        if (!language.isEmpty() && !several().has(language)) {
            several().put(language, "");
            editing.changed().run();
            build();
        }
        focus(language);
    }

    private Div line(String language, String text) {
        var field = field(label + ": " + ValueNames.of(this, Kind.LANGUAGE, language), text);
        field.addValueChangeListener(change -> {
            several().put(language, change.getValue());
            editing.changed().run();
        });
        fields.put(language, field);
        var line = new Div(field);
        line.addClassName("texts-line");
        if (several().size() > 1) {
            var remove = button("identomat.texts.remove", label, () -> {
                several().remove(language);
                editing.changed().run();
                build();
                focus(several().propertyNames().iterator().next());
            });
            remove.setAriaLabel(
                    getTranslation("identomat.texts.remove.of", label, ValueNames.of(this, Kind.LANGUAGE, language)));
            line.add(remove);
        }
        return line;
    }

    private void focus(String language) {
        var field = fields.get(language);
        if (field != null) {
            field.focus();
        }
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
        editing.changed().run();
    }

    /** What stands beside it follows while it is typed. */
    private TextFieldBase<?, String> field(String name, String text) {
        TextFieldBase<?, String> field = markdown ? new TextArea(name) : new TextField(name);
        field.setValue(text);
        field.setReadOnly(editing.readOnly());
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    private Button button(String key, String about, Runnable does) {
        var button = new Button(getTranslation(key), click -> does.run());
        button.setAriaLabel(getTranslation(key) + ": " + about);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setVisible(!editing.readOnly());
        return button;
    }
}
