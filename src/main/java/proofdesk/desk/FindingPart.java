package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Findings of one part, the first hundred of them at once; nothing at all while there are none. */
final class FindingPart extends Section {

    private static final int AT_ONCE = 100;

    private final Found.Part part;
    private final Function<Place, FindingItem> item;
    private List<Found> shown = List.of();

    /** @param firstOfItsKey whether none before it is explained by the same words */
    record Place(Found found, boolean firstOfItsKey) {}

    FindingPart(Found.Part part, Function<Place, FindingItem> item) {
        this.part = part;
        this.item = item;
        addClassName("findings-" + part.name());
        setVisible(false);
    }

    void show(List<Found> all) {
        if (all.equals(shown)) {
            return;
        }
        shown = all;
        setVisible(!all.isEmpty());
        removeAll();
        add(new H3(getTranslation("findings.part." + part.name(), all.size())));
        if (part == Found.Part.NOT_REPORTED) {
            add(new Paragraph(getTranslation("findings.part.NOT_REPORTED.note")));
        }
        var list = new UnorderedList();
        var keys = new HashSet<String>();
        add(list);
        append(list, all.stream().limit(AT_ONCE).toList(), keys);
        if (all.size() > AT_ONCE) {
            add(rest(list, all.subList(AT_ONCE, all.size()), keys));
        }
    }

    private void append(UnorderedList list, List<Found> some, HashSet<String> keys) {
        some.forEach(found ->
                list.add(item.apply(new Place(found, keys.add(found.finding().key())))));
    }

    private Button rest(UnorderedList list, List<Found> rest, HashSet<String> keys) {
        var more = new Button(getTranslation("findings.rest", rest.size()));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClickListener(click -> {
            append(list, rest, keys);
            remove(more);
        });
        return more;
    }
}
