package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One flag: its meaning, its value, and whether it has one at all. Leaving it to the default leaves it out of what goes
 * over the wire; a value this form could not have made is shown as it came and kept until somebody takes another.
 */
final class FlagField extends Div {

    private final Flag flag;
    private final Consumer<Optional<JsonNode>> changed;
    private final SaidList said = new SaidList();
    private final Div strange = new Div();
    private final Button leave;
    private final Component input;
    private Optional<JsonNode> value = Optional.empty();
    private boolean showing;

    /** @param changed told the new value; empty when it is left to the default */
    FlagField(Flag flag, boolean readOnly, Consumer<Optional<JsonNode>> changed) {
        this.flag = flag;
        this.changed = changed;
        addClassName("flag");
        setId("flag-" + flag.word());
        input = input();
        ((HasValue<?, ?>) input).setReadOnly(readOnly);
        leave = new Button(words("leave"), click -> take(Optional.empty()));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        leave.setAriaLabel(getTranslation("identomat.flag.leave.of", label()));
        leave.setEnabled(!readOnly);
        strange.addClassName("flag-strange");
        add(input, strange, leave, said);
        show(Optional.empty());
    }

    String label() {
        return getTranslation("identomat.flag." + flag.word());
    }

    /** Shows without telling. */
    void show(Optional<JsonNode> wanted) {
        value = wanted;
        showing = true;
        fill(wanted.filter(flag.kind()::shaped));
        showing = false;
        var odd = wanted.filter(json -> !flag.kind().shaped(json));
        strange.setText(odd.map(JsonNode::toString).orElse(""));
        strange.setVisible(odd.isPresent());
        leave.setVisible(wanted.isPresent());
        setClassName("flag-set", wanted.isPresent());
    }

    /** What is said of it, the gravest first. */
    void say(List<Judgement> judgements) {
        said.show(judgements);
    }

    void focus() {
        ((Focusable<?>) input).focus();
    }

    private void take(Optional<JsonNode> taken) {
        if (!taken.equals(value)) {
            show(taken);
            changed.accept(taken);
        }
    }

    private void took(Optional<JsonNode> taken) {
        if (!showing) {
            take(taken);
        }
    }

    private Component input() {
        return switch (flag.kind()) {
            case YES_NO -> yesNo();
            case ADDRESS -> address();
            case LANGUAGE -> language();
            case DOCUMENT_TYPES, GENERAL_DOCUMENT_TYPES, COUNTRIES -> several();
        };
    }

    private Select<Boolean> yesNo() {
        var select = new Select<Boolean>();
        select.setLabel(label());
        select.setHelperText(words(flag.word() + ".meaning"));
        select.setItems(true, false);
        select.setItemLabelGenerator(yes -> yes == null ? words("default.no") : words(yes ? "yes" : "no"));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words("default.no"));
        select.addValueChangeListener(
                change -> took(Optional.ofNullable(change.getValue()).map(JsonNodeFactory.instance::booleanNode)));
        return select;
    }

    private TextField address() {
        var field = new TextField(label());
        field.setHelperText(words(flag.word() + ".meaning"));
        field.setPlaceholder(words("default"));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(
                change -> took(Optional.of(change.getValue().strip())
                        .filter(text -> !text.isEmpty())
                        .map(JsonNodeFactory.instance::stringNode)));
        return field;
    }

    private ComboBox<String> language() {
        var box = new ComboBox<String>(label());
        box.setHelperText(words("language.meaning"));
        box.setPlaceholder(words("default"));
        box.setItems(flag.kind().known());
        box.setItemLabelGenerator(word -> ValueNames.of(this, flag.kind(), word));
        box.setClearButtonVisible(true);
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(custom -> box.setValue(custom.getDetail().strip()));
        box.addValueChangeListener(
                change -> took(Optional.ofNullable(change.getValue()).map(JsonNodeFactory.instance::stringNode)));
        return box;
    }

    private MultiSelectComboBox<String> several() {
        var box = new MultiSelectComboBox<String>(label());
        box.setHelperText(words(flag.word() + ".meaning"));
        box.setPlaceholder(words("default"));
        box.setItems(flag.kind().known());
        box.setItemLabelGenerator(word -> ValueNames.of(this, flag.kind(), word));
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> took(list(change.getValue())));
        return box;
    }

    /** In the vendor's order, with strangers last; an emptied one is left to the default, since an empty list is unclear. */
    private Optional<JsonNode> list(Set<String> chosen) {
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        var list = JsonNodeFactory.instance.arrayNode();
        Stream.concat(
                        flag.kind().known().stream().filter(chosen::contains),
                        chosen.stream().filter(one -> !flag.kind().known().contains(one)))
                .forEach(list::add);
        return Optional.of(list);
    }

    private void fill(Optional<JsonNode> shaped) {
        switch (input) {
            case TextField field ->
                field.setValue(shaped.map(json -> json.asString("")).orElse(""));
            case ComboBox<?> box -> fill(box, shaped);
            case MultiSelectComboBox<?> box -> fillSeveral(box, shaped);
            case Select<?> select -> fillYesNo(select, shaped);
            default -> throw new IllegalStateException("No such field");
        }
    }

    @SuppressWarnings("unchecked") // made above, by the flag's kind
    private static void fill(ComboBox<?> box, Optional<JsonNode> shaped) {
        shaped.map(json -> json.asString("")).ifPresentOrElse(((ComboBox<String>) box)::setValue, box::clear);
    }

    @SuppressWarnings("unchecked")
    private void fillSeveral(MultiSelectComboBox<?> box, Optional<JsonNode> shaped) {
        var values = shaped.map(json -> Kind.texts(json).toList()).orElse(List.of());
        var items = new ArrayList<>(flag.kind().known());
        values.stream().filter(one -> !items.contains(one)).forEach(items::add);
        var texts = (MultiSelectComboBox<String>) box;
        texts.setItems(items);
        texts.setValue(new LinkedHashSet<>(values));
    }

    @SuppressWarnings("unchecked")
    private static void fillYesNo(Select<?> select, Optional<JsonNode> shaped) {
        shaped.map(JsonNode::booleanValue).ifPresentOrElse(((Select<Boolean>) select)::setValue, select::clear);
    }

    private String words(String key) {
        return getTranslation("identomat.flag." + key);
    }
}
