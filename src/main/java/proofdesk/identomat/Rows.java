package proofdesk.identomat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Things in an order: added, removed, and moved by dragging or by keys. The things themselves are edited in place, so
 * that whatever else they hold stays.
 */
final class Rows extends Div {

    private final String what;
    private final Function<ObjectNode, Component> editor;
    private final Runnable changed;
    private final OrderedList list = new OrderedList();
    private final Span said = new Span();
    private final Button add;
    private final boolean readOnly;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param what the beginning of its texts' keys, below {@code identomat.}
     * @param editor of one thing; it changes the thing itself and then says so
     * @param fresh a new thing
     * @param changed told after one was added, removed or moved
     */
    Rows(
            String what,
            boolean readOnly,
            Function<ObjectNode, Component> editor,
            Supplier<ObjectNode> fresh,
            Runnable changed) {
        this.what = what;
        this.readOnly = readOnly;
        this.editor = editor;
        this.changed = changed;
        addClassName("rows");
        said.addClassName("sr-only");
        said.getElement().setAttribute("role", "status");
        add = new Button(words("add"), click -> {
            var row = append(fresh.get());
            told("added", row);
            row.focus();
        });
        add.setVisible(!readOnly);
        add(list, add, said);
    }

    void show(List<ObjectNode> things) {
        rows.clear();
        list.removeAll();
        things.forEach(this::append);
    }

    List<ObjectNode> things() {
        return rows.stream().map(row -> row.thing).toList();
    }

    private Row append(ObjectNode thing) {
        var row = new Row(thing);
        rows.add(row);
        list.add(row);
        number();
        return row;
    }

    private void move(Row row, int to) {
        if (to < 0 || to >= rows.size() || rows.indexOf(row) == to) {
            return;
        }
        rows.remove(row);
        rows.add(to, row);
        list.removeAll();
        rows.forEach(list::add);
        number();
        told("moved", row);
    }

    private void remove(Row row) {
        var at = rows.indexOf(row);
        rows.remove(row);
        list.remove(row);
        number();
        said.setText(words("removed"));
        changed.run();
        if (rows.isEmpty()) {
            add.focus();
        } else {
            rows.get(Math.min(at, rows.size() - 1)).focus();
        }
    }

    private void told(String key, Row row) {
        said.setText(getTranslation("identomat." + what + "." + key, rows.indexOf(row) + 1, rows.size()));
        changed.run();
    }

    private void number() {
        for (var at = 0; at < rows.size(); at++) {
            rows.get(at).at(at);
        }
    }

    private String words(String key) {
        return getTranslation("identomat." + what + "." + key);
    }

    private final class Row extends ListItem {

        private final ObjectNode thing;
        private final Button up = icon(VaadinIcon.ARROW_UP, click -> move(this, rows.indexOf(this) - 1));
        private final Button down = icon(VaadinIcon.ARROW_DOWN, click -> move(this, rows.indexOf(this) + 1));
        private final Button remove = icon(VaadinIcon.CLOSE_SMALL, click -> Rows.this.remove(this));

        Row(ObjectNode thing) {
            this.thing = thing;
            addClassName("row");
            var tools = new Div(up, down, remove);
            tools.addClassName("row-tools");
            tools.setVisible(!readOnly);
            add(tools, editor.apply(thing));
            if (!readOnly) {
                DragSource.create(tools).setDragData(this);
                tools.getElement().setAttribute("title", words("drag"));
                var target = DropTarget.create(this);
                target.addDropListener(drop -> drop.getDragData()
                        .filter(Row.class::isInstance)
                        .map(Row.class::cast)
                        .filter(rows::contains)
                        .ifPresent(dragged -> move(dragged, rows.indexOf(this))));
            }
        }

        void at(int place) {
            up.setEnabled(place > 0);
            down.setEnabled(place < rows.size() - 1);
            label(up, "up", place);
            label(down, "down", place);
            label(remove, "remove", place);
        }

        void focus() {
            remove.focus();
        }

        private void label(Button button, String key, int place) {
            var label = getTranslation("identomat." + what + "." + key, place + 1);
            button.setAriaLabel(label);
            button.setTooltipText(label);
        }
    }

    private static Button icon(VaadinIcon icon, ComponentEventListener<ClickEvent<Button>> click) {
        var button = new Button(icon.create(), click);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
