package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The keys of a page, which are silent while somebody types or a dialog is open. {@code ?} lists them. A key whose action
 * cannot be had at the moment does nothing.
 */
@Tag("proof-keys")
@JavaScript("context://desk/components/keys.js")
public final class KeyMap extends Component {

    private static final String DETAIL = "event.detail";

    private final Map<String, Key> keys = new LinkedHashMap<>();

    private record Key(String name, BooleanSupplier possible, Runnable action) {}

    public KeyMap() {
        getElement()
                .addEventListener(
                        "proof-key",
                        pressed -> press(pressed.getEventData().path(DETAIL).asString("")))
                .addEventData(DETAIL);
        on("?", getTranslation("kit.keys.help"), () -> true, this::help);
    }

    /**
     * Gives a key something to do.
     *
     * @param key as a browser names it, e.g. {@code a}, {@code PageDown}
     * @param name what it does, for the list
     * @param possible whether it can be done now
     */
    public void on(String key, String name, BooleanSupplier possible, Runnable action) {
        keys.put(key, new Key(name, possible, action));
        var all = JsonNodeFactory.instance.arrayNode();
        keys.keySet().forEach(all::add);
        getElement().setProperty("keys", all.toString());
    }

    /** The same for the figures 1 to 9, which the list shows as one. */
    public void onNumbers(String name, BooleanSupplier possible, IntConsumer action) {
        for (var number = 1; number <= 9; number++) {
            var pressed = number;
            on(String.valueOf(number), number == 1 ? name : "", possible, () -> action.accept(pressed));
        }
    }

    /** What can be done by key now, in the order in which it was given. */
    public List<Action> possible() {
        return keys.entrySet().stream()
                .filter(one -> !one.getValue().name.isEmpty() && !one.getKey().equals("1"))
                .filter(one -> one.getValue().possible.getAsBoolean())
                .map(one -> new Action(one.getKey(), one.getValue().name))
                .toList();
    }

    /** @param name what it does */
    public record Action(String key, String name) {}

    /** What pressing it does; for tests too. */
    public void press(String key) {
        var pressed = keys.get(key);
        if (pressed != null && pressed.possible.getAsBoolean()) {
            pressed.action.run();
        }
    }

    private void help() {
        var list = new DescriptionList();
        list.addClassName("keys");
        keys.forEach((key, what) -> {
            if (!what.name.isEmpty()) {
                var shown = new Span(key.equals("1") ? "1–9" : key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key);
                shown.addClassName("key");
                list.add(new DescriptionList.Term(shown), new DescriptionList.Description(what.name));
            }
        });
        var dialog = new Dialog(list);
        dialog.setHeaderTitle(getTranslation("kit.keys.title"));
        dialog.open();
    }
}
