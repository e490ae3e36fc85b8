package proofdesk.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import proofdesk.result.Outcome;

/** An outcome as icon and word; colour only repeats what they say. */
public final class OutcomeBadge extends Span {

    public OutcomeBadge(Outcome outcome) {
        this(outcome, "");
    }

    /**
     * @param statusWord the vendor's own word, shown as it came where we do not know it
     */
    public OutcomeBadge(Outcome outcome, String statusWord) {
        var icon = icon(outcome).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var word = getTranslation("outcome." + outcome.name());
        add(icon, new Span(outcome == Outcome.UNKNOWN && !statusWord.isBlank() ? word + ": " + statusWord : word));
        addClassNames("outcome", "outcome-" + tone(outcome));
    }

    private static VaadinIcon icon(Outcome outcome) {
        return switch (outcome) {
            case PENDING -> VaadinIcon.CLOCK;
            case PROCESSING -> VaadinIcon.HOURGLASS;
            case ACCEPTED -> VaadinIcon.CHECK_CIRCLE;
            case REJECTED -> VaadinIcon.CLOSE_CIRCLE;
            case INCONCLUSIVE -> VaadinIcon.WARNING;
            case FAILED -> VaadinIcon.BAN;
            case CANCELED -> VaadinIcon.MINUS_CIRCLE;
            case UNKNOWN -> VaadinIcon.QUESTION_CIRCLE;
        };
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> "good";
            case REJECTED, FAILED -> "bad";
            case INCONCLUSIVE, UNKNOWN -> "doubt";
            case PENDING, PROCESSING, CANCELED -> "calm";
        };
    }
}
