package proofdesk.desk;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import proofdesk.result.Fact;

/** What is known of a person or a document, how far it may be relied on, and where it was said. */
final class FactList extends DescriptionList {

    FactList(List<Fact> facts, Words words, Consumer<String> reveal) {
        addClassName("facts");
        for (var fact : facts) {
            var standing =
                    new Span(getTranslation("result.standing." + fact.standing().name()));
            standing.addClassNames("standing", "standing-" + fact.standing().name());
            var value = new Span(words.of(fact));
            value.addClassName("fact-value");
            add(
                    new Term(words.of(fact.field())),
                    new Description(value, standing, new RevealButton(words.of(fact.field()), fact.pointer(), reveal)));
        }
    }
}
