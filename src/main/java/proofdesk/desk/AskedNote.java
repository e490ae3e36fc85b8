package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import proofdesk.review.Decision;
import proofdesk.review.Decisions;
import proofdesk.review.NotTheirs;
import proofdesk.review.Reasons;
import proofdesk.security.CurrentUser;
import proofdesk.ui.CopyField;
import proofdesk.ui.KeyMap;
import proofdesk.verification.Verification;

/** Why the customer is asked once more, what they are told, and the way back to the check before. */
final class AskedNote extends Div {

    private final Decisions decisions;
    private final Reasons reasons;
    private final CurrentUser user;
    private final Clock clock;
    private @Nullable Decision shown;

    AskedNote(Decisions decisions, Reasons reasons, CurrentUser user, Clock clock) {
        this.decisions = decisions;
        this.reasons = reasons;
        this.user = user;
        this.clock = clock;
        addClassNames("note", "asked-note");
        setVisible(false);
    }

    void show(Verification check) {
        var asked = check.erasing() == null ? decisions.askedFor(check).orElse(null) : null;
        setVisible(asked != null);
        if (asked != null && !asked.equals(shown)) {
            removeAll();
            fill(asked);
        }
        shown = asked;
    }

    private void fill(Decision asked) {
        var line = new Paragraph(new Span(getTranslation("asked.note", asked.madeBy(), why(asked)) + " "));
        line.add(new Anchor("verifications/" + asked.verificationId(), getTranslation("asked.before")));
        add(line);
        if (!asked.message().isEmpty()) {
            add(new CopyField(getTranslation("decision.message"), asked.message()));
        }
        if (asked.madeBy().equals(user.name()) && asked.standing(clock.instant()) == Decision.Standing.SETTLING) {
            var undo = new Button(getTranslation("decision.undo"), click -> undo(asked));
            undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(KeyMap.give(undo, "j", getTranslation("asked.undo")));
        }
    }

    private String why(Decision asked) {
        return Optional.of(asked.reason())
                .flatMap(reasons::find)
                .map(reason -> reason.label(getLocale()))
                .orElse(asked.reason());
    }

    private void undo(Decision asked) {
        try {
            decisions.takeBack(asked.id());
            getUI().ifPresent(ui -> ui.navigate("verifications/" + asked.verificationId()));
        } catch (NotTheirs e) {
            add(new Paragraph(getTranslation("decision.refused." + e.why().name())));
        }
    }
}
