package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Locale;
import proofdesk.review.Decision;
import proofdesk.review.Reason;
import proofdesk.review.Reasons;
import proofdesk.ui.Moment;

/** A decision in words: what, by whom, when, why, and what was written. */
final class DecisionWords extends Div {

    DecisionWords(Decision decision, Reasons reasons, Clock clock) {
        addClassName("decision-words");
        var now = clock.instant();
        var what = new Span(getTranslation("decision.kind." + decision.kind().name()));
        what.addClassName("decision-kind");
        var head = new Paragraph(
                what,
                new Span(getTranslation("decision.by." + decision.standing(now).name(), decision.madeBy())),
                new Moment(decision.madeAt(), now));
        add(head);
        if (!decision.reason().isEmpty()) {
            add(new Paragraph(reasons.find(decision.reason())
                    .map(reason -> label(reason, getLocale()))
                    .orElse(decision.reason())));
        }
        text("decision.note", decision.note());
        text("decision.message", decision.message());
        var end = decision.end();
        if (end != null) {
            add(new Paragraph(
                    new Span(getTranslation("decision.end." + end.kind().name(), end.madeBy())),
                    new Moment(end.madeAt(), now)));
            text("decision.note", end.note());
        }
    }

    private static String label(Reason reason, Locale language) {
        return reason.label(language);
    }

    private void text(String name, String text) {
        if (!text.isEmpty()) {
            Component written = new Paragraph(text);
            written.addClassName("decision-text");
            add(new Span(getTranslation(name)), written);
        }
    }
}
