package proofdesk.ui;

import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The keys of a page, which are silent while somebody types or a dialog is open. {@code ?} lists them. A key whose action
 * cannot be had at the moment does nothing.
 */
@Tag("proof-keys")
@JavaScript("context://desk/components/keys.js")
public final class KeyMap extends Component {

    private static final String DETAIL = "event.detail";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

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
     * Gives a letter to a button, a link or a field: as long as that is on a page that has a map, the key presses it, or
     * puts the focus into it.
     *
     * @param key a small letter
     * @param name what it does, for the list
     */
    public static <C extends Component> C give(C to, String key, String name) {
        return give(to, key, name, to instanceof ClickNotifier<?> || to instanceof Anchor ? Use.PRESS : Use.FOCUS);
    }

    /** The same for what says by itself what it does. */
    public static <C extends Component & HasText> C give(C to, String key) {
        return give(to, key, to.getText());
    }

    /** The same, saying what the key does. */
    public static <C extends Component> C give(C to, String key, String name, Use use) {
        ComponentUtil.setData(to, Given.class, new Given(to, key, name, use));
        to.getElement().setAttribute("aria-keyshortcuts", key.toUpperCase(Locale.ROOT));
        return to;
    }

    /** Which key a component was given. */
    public static Optional<String> of(Component one) {
        return given(one).map(Given::key);
    }

    private static Optional<Given> given(Component one) {
        return Optional.ofNullable(ComponentUtil.getData(one, Given.class));
    }

    private record Given(Component to, String key, String name, Use use) {}

    /** What a key does with a component; where more is to be thought of, it only leads there. */
    public enum Use {
        PRESS,
        FOCUS
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
        LETTERS.chars().mapToObj(Character::toString).forEach(all::add); // whoever was given one may come later
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
        var own = keys.entrySet().stream()
                .filter(one -> !one.getValue().name.isEmpty() && !one.getKey().equals("1"))
                .filter(one -> one.getValue().possible.getAsBoolean())
                .map(one -> new Action(one.getKey(), one.getValue().name));
        return Stream.concat(own, given().map(one -> new Action(one.key, one.name)))
                .toList();
    }

    /** What has a key, can be seen, and can be used. */
    private Stream<Given> given() {
        return getParent().stream()
                .flatMap(KeyMap::seen)
                .flatMap(one -> given(one).stream())
                .filter(one -> one.to.getElement().isEnabled());
    }

    private static Stream<Component> seen(Component one) {
        // a text alone has no state to ask for
        return !one.getElement().isTextNode() && one.isVisible()
                ? Stream.concat(Stream.of(one), one.getChildren().flatMap(KeyMap::seen))
                : Stream.of();
    }

    /** @param name what it does */
    public record Action(String key, String name) {}

    /** What pressing it does; for tests too. */
    public void press(String key) {
        var pressed = keys.get(key);
        if (pressed == null) {
            given().filter(one -> one.key.equals(key)).findFirst().ifPresent(KeyMap::use);
        } else if (pressed.possible.getAsBoolean()) {
            pressed.action.run();
        }
    }

    /** In the browser, as a finger would: some of what is pressed happens only there. */
    private static void use(Given one) {
        one.to.getElement().callJsFunction("focus");
        if (one.use == Use.PRESS) {
            one.to.getElement().callJsFunction("click");
        }
    }

    private void help() {
        var list = new DescriptionList();
        list.addClassName("keys");
        keys.forEach((key, what) -> {
            if (!what.name.isEmpty()) {
                line(list, key.equals("1") ? "1–9" : key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key, what.name);
            }
        });
        given().forEach(one -> line(list, one.key.toUpperCase(Locale.ROOT), one.name));
        var dialog = new Dialog(list);
        dialog.setHeaderTitle(getTranslation("kit.keys.title"));
        dialog.open();
    }

    private static void line(DescriptionList list, String key, String name) {
        var shown = new Span(key);
        shown.addClassName("key");
        list.add(new DescriptionList.Term(shown), new DescriptionList.Description(name));
    }
}
