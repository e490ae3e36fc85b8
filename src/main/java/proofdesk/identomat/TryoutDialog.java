package proofdesk.identomat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.UUID;
import proofdesk.provider.ProviderException;
import proofdesk.ui.QrCode;
import proofdesk.ui.Times;

/** Begins a session with a draft and leads into it, here or on a phone. Closing it deletes the session. */
final class TryoutDialog extends Dialog {

    private final Tryouts tryouts;
    private final UUID configuration;
    private final Draft draft;
    private final Runnable changed;

    /** @param changed told after a session was begun or deleted */
    TryoutDialog(Tryouts tryouts, UUID configuration, Draft draft, Runnable changed) {
        this.tryouts = tryouts;
        this.configuration = configuration;
        this.draft = draft;
        this.changed = changed;
        addClassName("tryout");
        setHeaderTitle(getTranslation("identomat.tryout"));
        setWidth("min(32rem, 100%)");
        setCloseOnOutsideClick(false);
        var faults = Judge.judge(draft).stream()
                .filter(judgement -> judgement.weight() == Rule.Weight.ERROR)
                .toList();
        if (!tryouts.possible()) {
            say("identomat.tryout.nowhere");
        } else if (!faults.isEmpty()) {
            refuse(faults);
        } else if (tryouts.real()) {
            ask();
        } else {
            begin();
        }
    }

    private void refuse(List<Judgement> faults) {
        say("identomat.tryout.notInOrder");
        var said = new SaidList();
        said.show(faults);
        add(said);
    }

    /** A click too many may cost money, so it takes two. */
    private void ask() {
        say("identomat.tryout.real");
        var begin = new Button(getTranslation("identomat.tryout.begin"), click -> begin());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(begin);
    }

    private void begin() {
        try {
            lead(tryouts.begin(configuration, draft));
            changed.run();
        } catch (ProviderException e) {
            say(
                    switch (e) {
                        case ProviderException.Refused refused -> "identomat.tryout.refused";
                        case ProviderException.NotAuthorized key -> "identomat.tryout.notAuthorized";
                        default -> "identomat.tryout.unavailable";
                    });
            add(new Paragraph(getTranslation("identomat.tryout.reference", e.reference())));
        }
    }

    private void lead(Tryouts.Begun begun) {
        removeAll();
        getFooter().removeAll();
        var page = begun.page().toString();
        var here = new Anchor(page, getTranslation("identomat.tryout.here"), AnchorTarget.BLANK);
        here.setRouterIgnore(true);
        var code = new Div(new Paragraph(getTranslation("identomat.tryout.phone")));
        code.add(new QrCode(page, getTranslation("identomat.tryout.code")));
        add(
                new Paragraph(getTranslation("identomat.tryout.begun")),
                here,
                code,
                new Paragraph(getTranslation("identomat.tryout.until", Times.clock(begun.until()))));
        var done = new Button(getTranslation("identomat.tryout.done"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                end(begun);
            }
        });
    }

    private void end(Tryouts.Begun begun) {
        Notification.show(
                getTranslation(tryouts.end(begun.id()) ? "identomat.tryout.deleted" : "identomat.tryout.notDeleted"));
        changed.run();
    }

    private void say(String key) {
        removeAll();
        getFooter().removeAll();
        add(new Paragraph(getTranslation(key)));
        getFooter().add(new Button(getTranslation("identomat.tryout.close"), click -> close()));
    }
}
