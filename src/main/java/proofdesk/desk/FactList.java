package proofdesk.desk;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import proofdesk.result.Fact;

/** What is known of a person or a document, how far it may be relied on, and where it was said. */
final class FactList extends DescriptionList {

    /**
     * @param standings whether each fact says how far it may be relied on
     */
    FactList(List<Fact> facts, Words words, boolean standings, Masks masks, Consumer<String> reveal) {
        addClassName("facts");
        for (var fact : facts) {
            var description = new Description(masks.around(fact.field(), words.of(fact.field()), () -> {
                var value = new Span(words.of(fact));
                value.addClassName("fact-value");
                return value;
            }));
            if (standings) {
                var standing = new Span(
                        getTranslation("result.standing." + fact.standing().name()));
                standing.addClassNames("standing", "standing-" + fact.standing().name());
                description.add(standing);
            }
            description.add(new RevealButton(words.of(fact.field()), fact.pointer(), reveal));
            add(new Term(words.of(fact.field())), description);
        }
    }
}
