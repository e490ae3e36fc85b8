package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.review.Item;
import proofdesk.review.Work.Tray;
import proofdesk.ui.Age;
import proofdesk.ui.OutcomeBadge;

/** One thing to do. What happens to it is told in its place; it stays there also when somebody has dealt with it. */
final class WorkRow extends ListItem {

    private final Tray tray;
    private final Providers providers;
    private final Anchor link = new Anchor();
    private final Div about = new Div();
    private @Nullable Item shown;

    /** @param opened called when somebody opens it */
    WorkRow(Tray tray, Providers providers, Item item, Instant now, Runnable opened) {
        this.tray = tray;
        this.providers = providers;
        addClassName("work-row");
        link.addClassName("work-link");
        link.setHref((item.isCheck() ? "verifications/" : "dossiers/") + item.id());
        link.setText(item.reference().orElseGet(() -> DossierGrid.shortId(item.dossierId())));
        link.getElement().addEventListener("click", click -> opened.run());
        about.addClassName("work-about");
        add(link, about);
        show(item, now);
    }

    void show(Item item, Instant now) {
        if (item.equals(shown)) {
            return;
        }
        shown = item;
        about.removeAll();
        item.outcome().ifPresent(outcome -> about.add(new OutcomeBadge(outcome, item.statusWord())));
        item.provider()
                .ifPresent(id -> about.add(
                        new Span(providers.find(id).map(Provider::name).orElse(id))));
        if (!item.madeBy().isEmpty()) {
            about.add(quiet(getTranslation("work.by." + tray.name(), item.madeBy())));
        }
        item.holder().ifPresent(holder -> about.add(quiet(getTranslation("work.holder", holder))));
        if (tray != Tray.MINE) {
            item.assignee().ifPresent(one -> about.add(quiet(getTranslation("work.assignee", one))));
        }
        if (item.changed() && tray != Tray.CHANGED) { // there all have
            about.add(new ChangedMark());
        }
        var age = new Age(item.since(), now);
        age.addClassName("work-age");
        about.add(age);
    }

    /** Somebody has dealt with it. */
    void showGone() {
        if (shown != null) {
            shown = null;
            about.removeAll();
            about.add(quiet(getTranslation("work.gone")));
            addClassName("work-gone");
        }
    }

    void focus() {
        link.getElement().callJsFunction("focus");
    }

    private static Component quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
