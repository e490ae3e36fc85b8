package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import proofdesk.review.Decision;
import proofdesk.review.Decision.Standing;
import proofdesk.review.Reasons;
import proofdesk.ui.CopyField;
import proofdesk.ui.Countdown;
import proofdesk.ui.Moment;

/** A decision in words: what, by whom, when, why, and what was written. */
final class DecisionWords extends Div {

    private final Masks masks;

    DecisionWords(Decision decision, Reasons reasons, Masks masks, Instant now, Runnable later) {
        this.masks = masks;
        addClassName("decision-words");
        var standing = decision.standing(now);
        var what = new Span(getTranslation("decision.kind." + decision.kind().name()));
        what.addClassName("decision-kind");
        add(new Paragraph(
                what,
                new Span(getTranslation("decision.by." + standing.name(), decision.madeBy())),
                new Moment(decision.madeAt(), now)));
        if (standing == Standing.SETTLING) {
            var left = new Countdown(Duration.between(now, decision.effectiveAt()));
            left.addOverListener(later);
            add(new Paragraph(new Span(getTranslation("decision.settling") + " "), left));
        }
        if (!decision.reason().isEmpty()) {
            add(new Paragraph(reasons.find(decision.reason())
                    .map(reason -> reason.label(getLocale()))
                    .orElse(decision.reason())));
        }
        text("decision.note", decision.note());
        if (!decision.message().isEmpty()) {
            add(new CopyField(getTranslation("decision.message"), decision.message()));
        }
        var end = decision.end();
        if (end != null) {
            add(new Paragraph(
                    new Span(getTranslation("decision.end." + end.kind().name(), end.madeBy())),
                    new Moment(end.madeAt(), now)));
            text("decision.note", end.note());
        }
    }

    private static Paragraph written(String text) {
        var written = new Paragraph(text);
        written.addClassName("decision-text");
        written.getElement().setAttribute("dir", "auto");
        return written;
    }

    private void text(String name, String text) {
        if (!text.isEmpty()) {
            var title = new Span(getTranslation(name));
            title.addClassName("decision-text-name");
            add(title, masks.around(Masks.NOTES, getTranslation(name), () -> written(text)));
        }
    }
}
