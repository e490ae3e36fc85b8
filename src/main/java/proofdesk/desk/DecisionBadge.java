package proofdesk.desk;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import proofdesk.review.Decision;

/** What people decided, as icon and words, beside the provider's outcome and never in its place. */
final class DecisionBadge extends Span {

    DecisionBadge(Decision decision, Instant now) {
        var icon = icon(decision.kind()).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var proposed = decision.standing(now) == Decision.Standing.PROPOSED;
        add(
                icon,
                new Span(getTranslation(
                        proposed ? "decision.badge.proposed" : "decision.badge",
                        getTranslation("decision.kind." + decision.kind().name()),
                        decision.madeBy())));
        addClassNames("outcome", "decision-badge", "decision-" + decision.kind().name());
    }

    private static VaadinIcon icon(Decision.Kind kind) {
        return switch (kind) {
            case APPROVED -> VaadinIcon.THUMBS_UP_O;
            case REJECTED -> VaadinIcon.THUMBS_DOWN_O;
            case ASKED_AGAIN -> VaadinIcon.REPLY;
            case ESCALATED -> VaadinIcon.ARROW_UP;
        };
    }
}
