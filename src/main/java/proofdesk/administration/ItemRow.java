package proofdesk.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One object of a list: a field for each of its texts. Whatever else it holds stays in it and is shown. */
final class ItemRow extends Div {

    private final ObjectNode content;
    private final RowsField rows;
    private final List<TextField> texts = new ArrayList<>();
    private final Span name = new Span();
    private final Button up = button(VaadinIcon.ARROW_UP);
    private final Button down = button(VaadinIcon.ARROW_DOWN);
    private final Button remove = button(VaadinIcon.TRASH);

    ItemRow(ObjectNode content, List<String> words, RowsField rows) {
        this.content = content;
        this.rows = rows;
        addClassName("item-row");
        getElement().setAttribute("role", "group");
        var head = new Div(name, up, down, remove);
        head.addClassName("item-head");
        add(head);
        words.forEach(this::field);
        var other = content.deepCopy()
                .remove(words.stream()
                        .filter(word -> isText(content.path(word)))
                        .toList());
        if (!other.isEmpty()) {
            var also = new Div(getTranslation("configuration.row.also", other.toString()));
            also.addClassName("item-also");
            add(also);
        }
        up.addClickListener(click -> move(-1));
        down.addClickListener(click -> move(1));
        remove.addClickListener(click -> rows.remove(this));
    }

    private void field(String word) {
        var there = content.path(word);
        if (!isText(there)) {
            return; // shown with what else it holds
        }
        var text = new TextField(getTranslation("configuration.row." + word));
        text.setValue(there.asString(""));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (change.getValue().isBlank()) {
                content.remove(word);
            } else {
                content.put(word, change.getValue());
            }
            rows.changed("");
        });
        key(text, "ArrowUp", -1);
        key(text, "ArrowDown", 1);
        texts.add(text);
        add(text);
    }

    private static boolean isText(JsonNode there) {
        return there.isMissingNode() || there.isNull() || there.isString();
    }

    private void key(Component text, String key, int by) {
        text.getElement()
                .addEventListener("keydown", pressed -> rows.move(this, by))
                .setFilter("event.altKey && event.key === '" + key + "' && (event.preventDefault() || true)");
    }

    /** A button that can do no more loses the focus: the other one gets it. */
    private void move(int by) {
        rows.move(this, by);
        if (by < 0 && !up.isEnabled()) {
            down.focus();
        } else if (by > 0 && !down.isEnabled()) {
            up.focus();
        }
    }

    ObjectNode content() {
        return content;
    }

    void focus() {
        if (!texts.isEmpty()) {
            texts.getFirst().focus();
        }
    }

    void number(int index, int of, boolean readOnly) {
        var number = index + 1;
        name.setText(getTranslation("configuration.row", number, of));
        getElement().setAttribute("aria-label", name.getText());
        up.setAriaLabel(getTranslation("configuration.row.up", number));
        down.setAriaLabel(getTranslation("configuration.row.down", number));
        remove.setAriaLabel(getTranslation("configuration.row.remove", number));
        up.setEnabled(!readOnly && index > 0);
        down.setEnabled(!readOnly && number < of);
        remove.setEnabled(!readOnly);
        texts.forEach(text -> text.setReadOnly(readOnly));
    }

    private static Button button(VaadinIcon icon) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        return button;
    }
}
