package proofdesk.desk;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import proofdesk.ui.JsonReport;
import proofdesk.ui.Moment;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** Tells that the provider has taken back what it said at the end, with all it said before. */
final class OverturnedNote extends Div {

    private final Verifications verifications;
    private final Masks masks;
    private final Clock clock;
    private Verification.@Nullable Overturned shown;

    OverturnedNote(Verifications verifications, Masks masks, Clock clock) {
        this.masks = masks;
        this.verifications = verifications;
        this.clock = clock;
        addClassNames("note", "note-trouble", "overturned");
        getElement().setAttribute("role", "alert");
    }

    void show(Verification check) {
        var overturned = check.erasing() == null ? check.overturned() : null;
        setVisible(overturned != null);
        if (overturned == null || Objects.equals(overturned, shown)) {
            return;
        }
        shown = overturned;
        removeAll();
        add(
                new Paragraph(getTranslation(
                        "verification.overturned",
                        getTranslation("outcome." + overturned.before().name()),
                        getTranslation("outcome." + check.outcome().name()))),
                new Span(
                        new Span(getTranslation("verification.overturned.seen") + " "),
                        new Moment(overturned.at(), clock.instant())));
        verifications.before(check.id()).forEach(earlier -> add(earlier(earlier)));
    }

    private Details earlier(Result earlier) {
        var words = new Words(this, clock);
        var reasons = new UnorderedList();
        reasons.addClassName("reasons");
        earlier.verdict()
                .reasons()
                .forEach(reason -> reasons.add(
                        new ListItem(new FoundText(reason, words, masks), FoundText.button(reason, words, masks))));
        var report = masks.part(Masks.REPORT, getTranslation("result.raw"), () -> new JsonReport(earlier.raw()));
        var details = new Details(getTranslation(
                "verification.overturned.before",
                getTranslation("outcome." + earlier.verdict().outcome().name())));
        if (reasons.getComponentCount() > 0) {
            details.add(reasons);
        }
        details.add(
                new Span(new Span(getTranslation("result.readAt")), new Moment(earlier.readAt(), clock.instant())),
                report);
        return details;
    }
}
