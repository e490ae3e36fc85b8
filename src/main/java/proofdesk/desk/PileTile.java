package proofdesk.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import proofdesk.verification.Worklist.Pile;

/** How many dossiers lie in a pile, and the way to them. */
final class PileTile extends Anchor {

    private final Span number = new Span();

    PileTile(Pile pile) {
        setHref("dossiers?" + DossierFilters.of(pile).getQueryString());
        addClassNames("pile", "pile-" + pile.name().toLowerCase(Locale.ROOT));
        number.addClassName("pile-number");
        var name = new Span(getTranslation("dossiers.pile." + pile.name()));
        name.addClassName("pile-name");
        var meaning = new Span(getTranslation("home.pile." + pile.name()));
        meaning.addClassName("quiet");
        add(number, name, meaning);
    }

    void show(int count) {
        number.setText(getTranslation("home.number", count));
        setClassName("pile-empty", count == 0);
    }
}
