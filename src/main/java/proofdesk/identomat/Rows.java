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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Things in an order: added, removed and brought back, and moved by dragging or by keys. The things themselves are edited
 * in place, so that whatever else they hold stays.
 */
final class Rows extends Div {

    private final String what;
    private final Function<ObjectNode, Component> editor;
    private final Runnable changed;
    private final boolean readOnly;
    private final OrderedList list = new OrderedList();
    private final Span said = new Span();
    private final Button undo = new Button();
    private final List<Row> rows = new ArrayList<>();
    private final Deque<Removed> removed = new ArrayDeque<>();

    /**
     * @param what the beginning of its texts' keys, below {@code identomat.}
     * @param editor of one thing, a {@link Card}; it changes the thing itself and then says so
     * @param changed told after one was added, removed or moved
     * @param fresh new things, by the key of their button's text
     */
    Rows(
            String what,
            boolean readOnly,
            Function<ObjectNode, Component> editor,
            Runnable changed,
            Map<String, Supplier<ObjectNode>> fresh) {
        this.what = what;
        this.readOnly = readOnly;
        this.editor = editor;
        this.changed = changed;
        addClassNames("rows", "rows-" + what);
        said.addClassName("sr-only");
        said.getElement().setAttribute("role", "status");
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.addClickListener(click -> bringBack());
        undo.setVisible(false);
        var add = new Div(undo);
        add.addClassName("actions");
        add.setVisible(!readOnly);
        fresh.forEach((key, thing) -> add.add(new Button(words(key), click -> {
            var row = append(thing.get());
            told("added", row);
            row.focus();
        })));
        add(list, add, said);
    }

    void show(List<ObjectNode> things) {
        rows.clear();
        list.removeAll();
        removed.clear();
        offerUndo();
        things.forEach(this::append);
    }

    List<ObjectNode> things() {
        return rows.stream().map(row -> row.thing).toList();
    }

    /** @param place of the list itself, e.g. {@code steps} */
    void say(String place, List<Judgement> judgements) {
        for (var at = 0; at < rows.size(); at++) {
            rows.get(at).say(place + "/" + at, judgements);
        }
    }

    /** @param place within the list, e.g. {@code 0/questions/2} */
    void focusAt(String place) {
        var parts = place.split("/", 2);
        var at = Integer.parseInt(parts[0]);
        if (at < rows.size()) {
            rows.get(at).card().focusAt(parts.length > 1 ? parts[1] : "");
        }
    }

    private Row append(ObjectNode thing) {
        var row = new Row(thing);
        rows.add(row);
        list.add(row);
        number();
        return row;
    }

    /** Whatever it passes goes around it: the row itself stays in the page, and so does the focus within it. */
    private void move(Row row, int to) {
        var from = rows.indexOf(row);
        if (to < 0 || to >= rows.size() || from == to) {
            return;
        }
        var passed = List.copyOf(from < to ? rows.subList(from + 1, to + 1) : rows.subList(to, from));
        rows.remove(row);
        rows.add(to, row);
        passed.forEach(list::remove);
        passed.forEach(one -> list.addComponentAtIndex(rows.indexOf(one), one));
        number();
        told("moved", row);
    }

    private void remove(Row row) {
        removed.push(new Removed(row, rows.indexOf(row)));
        rows.remove(row);
        list.remove(row);
        number();
        said.setText(words("removed"));
        changed.run();
        offerUndo();
        undo.focus();
    }

    private void bringBack() {
        var last = removed.pop();
        var at = Math.min(last.at, rows.size());
        rows.add(at, last.row);
        list.addComponentAtIndex(at, last.row);
        number();
        told("broughtBack", last.row);
        offerUndo();
        last.row.focus();
    }

    private void offerUndo() {
        undo.setVisible(!removed.isEmpty());
        if (!removed.isEmpty()) {
            undo.setText(getTranslation("identomat." + what + ".undo", removed.getFirst().at + 1));
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

    /** @param at where it was */
    private record Removed(Row row, int at) {}

    private final class Row extends ListItem {

        private final ObjectNode thing;
        private final Component form;
        private final Span number = new Span();
        private final SaidList judged = new SaidList();
        private final Button up = icon(VaadinIcon.ARROW_UP, click -> clickUp());
        private final Button down = icon(VaadinIcon.ARROW_DOWN, click -> clickDown());
        private final Button remove = icon(VaadinIcon.CLOSE_SMALL, click -> Rows.this.remove(this));

        Row(ObjectNode thing) {
            this.thing = thing;
            form = editor.apply(thing);
            addClassName("row");
            var tools = new Div(number);
            tools.addClassName("row-tools");
            add(tools, judged, form);
            if (!readOnly) {
                tools.add(up, down, remove);
                key("ArrowUp", this::moveUp);
                key("ArrowDown", this::moveDown);
                DragSource.create(tools).setDragData(this);
                number.setTitle(words("drag"));
                DropTarget.create(this)
                        .addDropListener(drop -> drop.getDragData()
                                .filter(Row.class::isInstance)
                                .map(Row.class::cast)
                                .filter(rows::contains)
                                .ifPresent(dragged -> move(dragged, rows.indexOf(this))));
            }
        }

        /** With Alt, wherever in this row one is; fields that open a list by these keys keep them. */
        private void key(String key, Runnable does) {
            getElement()
                    .addEventListener("keydown", pressed -> does.run())
                    .setFilter("event.altKey && event.key === '" + key + "' && event.target.closest('.row') === element"
                            + " && !event.target.closest('vaadin-select, vaadin-combo-box, vaadin-multi-select-combo-box')"
                            + " && (event.preventDefault() || true)");
        }

        private void moveUp() {
            move(this, rows.indexOf(this) - 1);
        }

        private void moveDown() {
            move(this, rows.indexOf(this) + 1);
        }

        /** A button that has nowhere left to go loses the focus to the other one. */
        private void clickUp() {
            moveUp();
            if (!up.isEnabled()) {
                down.focus();
            }
        }

        private void clickDown() {
            moveDown();
            if (!down.isEnabled()) {
                up.focus();
            }
        }

        Card card() {
            return (Card) form;
        }

        void say(String place, List<Judgement> judgements) {
            judged.show(judgements.stream()
                    .filter(judgement -> judgement.about().contains(place))
                    .toList());
            card().say(place, judgements);
        }

        void at(int place) {
            number.setText(getTranslation("identomat." + what + ".number", place + 1));
            up.setEnabled(place > 0);
            down.setEnabled(place < rows.size() - 1);
            label(up, "up", place);
            label(down, "down", place);
            label(remove, "remove", place);
        }

        void focus() {
            card().focus();
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
