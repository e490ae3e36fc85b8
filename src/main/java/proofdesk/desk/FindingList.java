package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import proofdesk.explanation.Glossary;
import proofdesk.result.Verdict;

/**
 * All that was found, in words: by what it is about, and apart what is not reported. What led to the outcome is a part
 * of its own, {@link #caused}, for where the outcome is told. What a reader has opened or closed stays so when the
 * outcome turns.
 */
final class FindingList extends Div {

    private final Map<Found.Part, FindingPart> parts = new EnumMap<>(Found.Part.class);
    private final Map<String, Boolean> chosen = new HashMap<>();
    private final Div caused = new Div();
    private final Glossary glossary;

    /** @param reveal leads to a place in the raw report */
    FindingList(Words words, Glossary glossary, Masks masks, Consumer<String> reveal) {
        this.glossary = glossary;
        addClassName("findings");
        caused.addClassName("findings");
        for (var part : Found.Part.values()) {
            var shown = new FindingPart(part, found -> item(found, words, glossary, masks, reveal));
            parts.put(part, shown);
            (part == Found.Part.CAUSED ? caused : this).add(shown);
        }
    }

    /** Shows these; a part in which nothing is different is left alone. */
    void show(Verdict verdict) {
        var all = Found.all(verdict, glossary::subject).stream().collect(Collectors.groupingBy(Found::part));
        parts.forEach((part, shown) -> shown.show(all.getOrDefault(part, List.of())));
        caused.setVisible(all.containsKey(Found.Part.CAUSED));
        setVisible(all.keySet().stream().anyMatch(part -> part != Found.Part.CAUSED));
    }

    /** What led to the outcome; it is listed nowhere else. */
    Component caused() {
        return caused;
    }

    private FindingItem item(
            FindingPart.Place place, Words words, Glossary glossary, Masks masks, Consumer<String> reveal) {
        var id = place.found().id();
        var open = chosen.getOrDefault(id, place.found().caused() && place.explained());
        return new FindingItem(place.found(), words, glossary, masks, reveal, open, opened -> chosen.put(id, opened));
    }
}
