package proofdesk.desk;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import proofdesk.review.Decision;
import proofdesk.review.Reasons;

/** The decision that counts, and those before it. */
final class DecisionHistory extends Div {

    private final Reasons reasons;
    private final Masks masks;
    private final Clock clock;
    private final Runnable later;
    private @Nullable State shown;

    /** @param later told when a decision has taken effect */
    DecisionHistory(Reasons reasons, Masks masks, Clock clock, Runnable later) {
        this.reasons = reasons;
        this.masks = masks;
        this.clock = clock;
        this.later = later;
        addClassName("decision-history");
    }

    /** @param all newest first; the same as before is left alone */
    void show(List<Decision> all) {
        var now = clock.instant();
        var state =
                new State(all, all.stream().map(one -> one.standing(now).name()).toList());
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        removeAll();
        var counts = all.stream().filter(Decision::stands).findFirst();
        counts.ifPresentOrElse(one -> add(words(one, now)), () -> add(new Paragraph(getTranslation("decision.none"))));
        var before =
                all.stream().filter(one -> !one.equals(counts.orElse(null))).toList();
        if (!before.isEmpty()) {
            var details = new Details(getTranslation("decision.before", before.size()));
            before.forEach(one -> details.add(words(one, now)));
            add(details);
        }
    }

    private DecisionWords words(Decision decision, Instant now) {
        return new DecisionWords(decision, reasons, masks, now, later);
    }

    private record State(List<Decision> decisions, List<String> standings) {}
}
