package proofdesk.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import proofdesk.review.Work.Tray;

/** How much lies in a tray, and the way to it. */
final class WorkTile extends Anchor {

    private final Span number = new Span();

    WorkTile(Tray tray) {
        setHref(Trays.path(tray));
        addClassName("pile");
        number.addClassName("pile-number");
        var name = new Span(getTranslation("work.tray." + tray.name()));
        name.addClassName("pile-name");
        var meaning = new Span(getTranslation("work.meaning." + tray.name()));
        meaning.addClassName("quiet");
        add(number, name, meaning);
    }

    void show(int count) {
        number.setText(getTranslation("work.number", count));
        setClassName("pile-empty", count == 0);
    }
}
