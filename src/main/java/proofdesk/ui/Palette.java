package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.NestedRuntimeException;
import tools.jackson.databind.node.JsonNodeFactory;

/** Goes anywhere and does anything by typing a part of its name: opened by Ctrl+K, by Cmd+K, or by its button. */
@Tag("proof-palette")
@JavaScript("context://desk/components/palette.js")
public final class Palette extends Component {

    private static final String DETAIL = "event.detail";
    private static final List<String> WORDS =
            List.of("open", "title", "placeholder", "none", "searching", "count", "close");

    private final Function<String, List<Entry>> find;
    private List<Entry> offered = List.of();

    /**
     * Something to choose.
     *
     * @param group under which heading; those of one group come one after the other
     * @param key by which the same can be had without the palette; may be empty
     * @param path where it leads, within the desk; empty where it does something instead
     */
    public record Entry(String group, String label, String detail, String key, Optional<String> path, Runnable action) {

        @Override
        public String toString() {
            return "Entry[" + group + ", " + path + "]"; // labels may be personal
        }
    }

    /** @param find gives what matches; asked again at each pause in typing */
    public Palette(Function<String, List<Entry>> find) {
        this.find = find;
        var words = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(word -> words.put(word, getTranslation("kit.palette." + word)));
        getElement().setProperty("words", words.toString());
        getElement()
                .addEventListener(
                        "proof-typed",
                        typed -> offer(typed.getEventData().path(DETAIL).asString("")))
                .addEventData(DETAIL);
        getElement()
                .addEventListener(
                        "proof-chosen",
                        chosen -> choose(chosen.getEventData().path(DETAIL).asInt(-1)))
                .addEventData(DETAIL);
    }

    /** Offers what matches; for tests too. */
    public List<Entry> offer(String text) {
        var json = JsonNodeFactory.instance.objectNode().put("text", text);
        try {
            offered = List.copyOf(find.apply(text.strip()));
        } catch (NestedRuntimeException e) {
            offered = List.of();
            json.put("fault", getTranslation("kit.palette.fault", Fault.of(e).reference()));
        }
        var all = json.putArray("entries");
        for (var one : offered) {
            all.addObject()
                    .put("group", one.group())
                    .put("label", one.label())
                    .put("detail", one.detail())
                    .put("key", one.key())
                    .put("path", one.path().orElse(null));
        }
        getElement().callJsFunction("offer", json.toString());
        return offered;
    }

    /** Goes there, or does it; for tests too. */
    public void choose(int number) {
        if (number >= 0 && number < offered.size()) {
            var chosen = offered.get(number);
            chosen.path().ifPresentOrElse(path -> UI.getCurrent().navigate(path), chosen.action());
        }
    }
}
