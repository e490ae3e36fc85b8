package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import proofdesk.result.Fact;

/** What is known of a person or a document, how far it may be relied on, and where it was said. */
final class FactList extends DescriptionList {

    private final Words words;

    /**
     * @param standings whether each fact says how far it may be relied on
     * @param disagreeing those of which something else is said elsewhere
     */
    FactList(
            List<Fact> facts,
            Words words,
            boolean standings,
            Masks masks,
            Set<Fact.Field> disagreeing,
            Consumer<String> reveal) {
        this.words = words;
        addClassName("facts");
        for (var fact : facts) {
            var said = new Div(masks.around(fact.field(), words.of(fact.field()), () -> said(fact)));
            said.addClassName("fact-said");
            if (disagreeing.contains(fact.field())) {
                said.add(mark("differs", VaadinIcon.WARNING, getTranslation("facts.differs")));
            }
            var description = new Description(said);
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

    /** A value in its own direction and, where its script tells, its language; as it came where that was another way. */
    static Span value(String text, String asItCame) {
        var value = new Span(text);
        value.addClassName("fact-value");
        value.getElement().setAttribute("dir", "auto");
        Scripts.language(text).ifPresent(language -> value.getElement().setAttribute("lang", language));
        if (!text.equals(asItCame)) {
            value.setTitle(asItCame);
        }
        return value;
    }

    private Span said(Fact fact) {
        var said = new Span(value(words.plain(fact), fact.value()));
        said.addClassName("fact-said");
        words.age(fact).ifPresent(age -> said.add(age(fact, age)));
        return said;
    }

    private Component age(Fact fact, String age) {
        if (words.hasExpired(fact)) {
            return mark("expired", VaadinIcon.EXCLAMATION_CIRCLE_O, age);
        }
        var said = new Span(age);
        said.addClassName("fact-age");
        return said;
    }

    /** Told by an icon and in words, not by colour alone. */
    private static Span mark(String kind, VaadinIcon sign, String text) {
        var icon = sign.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var mark = new Span(icon, new Span(text));
        mark.addClassNames("fact-mark", "fact-" + kind);
        return mark;
    }
}
