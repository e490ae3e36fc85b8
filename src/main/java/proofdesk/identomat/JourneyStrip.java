package proofdesk.identomat;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import proofdesk.identomat.Stop.Page;
import proofdesk.identomat.Stop.Word;

/** The pages a person will go through, in words and small sketches. What has just changed stands out a little. */
final class JourneyStrip extends Section {

    private final Paragraph sum = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final UnorderedList always = new UnorderedList();
    private @Nullable Journey shown;

    JourneyStrip() {
        addClassName("journey");
        sum.getElement().setAttribute("role", "status");
        sum.addClassName("quiet");
        list.addClassName("journey-stops");
        always.addClassName("journey-always");
        add(new H2(getTranslation("identomat.journey")), sum, list, always);
    }

    void show(Journey journey) {
        var before = shown;
        if (journey.equals(before)) {
            return;
        }
        shown = journey;
        sum.setText(sum(journey));
        list.removeAll();
        journey.stops().forEach(stop -> {
            var item = item(stop);
            item.setClassName("fresh", before != null && !before.stops().contains(stop));
            list.add(item);
        });
        always.removeAll();
        journey.always().forEach(word -> always.add(new ListItem(words(word))));
        always.setVisible(!journey.always().isEmpty());
    }

    private String sum(Journey journey) {
        var pages = journey.stops().stream()
                .filter(stop -> stop.page() != Page.END && stop.page() != Page.PHONE_FIRST)
                .count();
        var language = ValueNames.of(this, Kind.LANGUAGE, journey.language());
        return pages == 0
                ? getTranslation("identomat.journey.nothing")
                : getTranslation("identomat.journey.sum", pages, language);
    }

    private ListItem item(Stop stop) {
        var sketch = new Div(new Svg(Sketch.of(stop)));
        sketch.addClassName("journey-sketch");
        sketch.getElement().setAttribute("aria-hidden", "true");
        var name =
                new Span(stop.name().isBlank() ? getTranslation("identomat.journey.page." + stop.page()) : stop.name());
        name.addClassName("journey-name");
        var said = new Div(name);
        said.addClassName("journey-words");
        stop.words().forEach(word -> said.add(new Span(words(word))));
        return new ListItem(sketch, said);
    }

    private String words(Word word) {
        return getTranslation(
                "identomat.journey." + word.key(),
                word.kind() == Kind.YES_NO
                        ? word.values().toArray()
                        : new Object[] {
                            word.values().stream()
                                    .map(value -> ValueNames.of(this, word.kind(), value))
                                    .collect(Collectors.joining(", "))
                        });
    }
}
