package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import proofdesk.dossier.Dossier;
import proofdesk.ui.Confirmation;
import proofdesk.ui.KeyMap;
import proofdesk.ui.LiveIndicator;
import proofdesk.ui.Moment;
import proofdesk.verification.Verifications;

/** Which dossier this is, who opened it, and what can be done with it. */
final class DossierHeader extends Header {

    private final Verifications verifications;
    private final Starts starts;
    private final boolean mayAct;
    private final Runnable changed;
    private final Div line = new Div();
    private final Div actions = new Div();
    private @Nullable Dossier shown;

    /**
     * @param changed called after something was done here
     */
    DossierHeader(Verifications verifications, Starts starts, boolean mayAct, Runnable changed) {
        this.verifications = verifications;
        this.starts = starts;
        this.mayAct = mayAct;
        this.changed = changed;
        addClassName("dossier-header");
        line.addClassName("check-line");
        actions.addClassName("check-actions");
    }

    void show(Dossier dossier, LiveIndicator live, Clock clock) {
        if (dossier.equals(shown)) {
            return;
        }
        shown = dossier;
        removeAll();
        line.removeAll();
        line.add(
                new Span(getTranslation("dossier.openedBy", dossier.openedBy())),
                new Moment(dossier.openedAt(), clock.instant()),
                live);
        add(line, new H1(title(dossier)), actions);
        actions.removeAll();
        if (mayAct && dossier.erasingSince() == null) {
            var start = new Button(
                    getTranslation("dossier.start"),
                    click -> starts.dialog(dossier.id()).open());
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var erase = new Button(getTranslation("dossier.erase"), click -> askErase(dossier));
            erase.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            KeyMap.give(start, "s");
            KeyMap.give(erase, "x");
            actions.add(start, erase);
        }
    }

    private String title(Dossier dossier) {
        var own = dossier.reference();
        return own == null ? getTranslation("dossier.untitled", DossierGrid.shortId(dossier.id())) : own;
    }

    private void askErase(Dossier dossier) {
        new Confirmation(
                        getTranslation("dossier.erase.title"),
                        getTranslation("dossier.erase.text"),
                        getTranslation("dossier.erase.go"),
                        getTranslation("dossier.erase.cancel"),
                        () -> {
                            verifications.eraseDossier(dossier.id());
                            changed.run();
                        })
                .open();
    }
}
