package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import proofdesk.ui.Moment;
import proofdesk.verification.Verification.Trouble;

/** Why the vendor could not be asked: what happened, what it means, what to do, and what to name when asking. */
final class TroubleNote extends Div {

    private final Clock clock;

    TroubleNote(Clock clock) {
        this.clock = clock;
        addClassNames("note", "note-trouble");
        getElement().setAttribute("role", "status");
    }

    void show(@Nullable Trouble trouble) {
        removeAll();
        setVisible(trouble != null);
        if (trouble != null) {
            add(
                    new Paragraph(getTranslation(
                            "verification.trouble." + trouble.kind().name())),
                    new Span(
                            new Span(getTranslation("verification.reference", trouble.reference()) + " · "),
                            new Moment(trouble.at(), clock.instant())));
        }
    }
}
