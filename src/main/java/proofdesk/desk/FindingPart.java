package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Findings of one part, not very many of them at once; nothing at all while there are none. One that stays as it was
 * stays the same on the screen, with what a reader opened and with the focus in it.
 */
final class FindingPart extends Section {

    private static final int AT_ONCE = 100;
    /** More would push what is to be done about them off the screen. */
    private static final int CAUSES_AT_ONCE = 10;

    private static final int EXPLAINED = 2;

    private final Found.Part part;
    private final Function<Place, FindingItem> item;
    private final H3 title = new H3();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private Map<Found, FindingItem> items = Map.of();
    private List<Found> shown = List.of();
    private int atOnce;

    /** @param explained whether it is one of the first, and none before it is explained by the same words */
    record Place(Found found, boolean explained) {}

    FindingPart(Found.Part part, Function<Place, FindingItem> item) {
        this.part = part;
        this.item = item;
        atOnce = part == Found.Part.CAUSED ? CAUSES_AT_ONCE : AT_ONCE;
        addClassName("findings-" + part.name());
        setVisible(false);
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClickListener(click -> {
            atOnce = Integer.MAX_VALUE;
            fill();
        });
        add(title);
        if (part == Found.Part.NOT_REPORTED) {
            add(new Paragraph(getTranslation("findings.part.NOT_REPORTED.note")));
        }
        add(list, more);
    }

    void show(List<Found> all) {
        if (!all.equals(shown)) {
            shown = all;
            setVisible(!all.isEmpty());
            title.setText(getTranslation("findings.part." + part.name(), all.size()));
            fill();
        }
    }

    private void fill() {
        var wanted = new LinkedHashMap<Found, FindingItem>();
        var keys = new HashSet<String>();
        shown.stream().limit(atOnce).forEach(found -> {
            var explained = keys.add(found.finding().key()) && keys.size() <= EXPLAINED;
            var before = items.get(found);
            wanted.put(found, before == null ? item.apply(new Place(found, explained)) : before);
        });
        items.forEach((found, gone) -> {
            if (!wanted.containsKey(found)) {
                list.remove(gone);
            }
        });
        var at = 0;
        for (var one : wanted.values()) {
            // what is moved loses the focus, so what is in its place already is left there
            if (at >= list.getComponentCount() || list.getComponentAt(at) != one) {
                list.addComponentAtIndex(at, one);
            }
            at++;
        }
        items = wanted;
        more.setVisible(shown.size() > atOnce);
        more.setText(getTranslation("findings.rest", shown.size() - Math.min(shown.size(), atOnce)));
    }
}
