package proofdesk.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of something in steps, each with its time; read aloud as an ordered list. */
public final class CheckSteps extends OrderedList {

    /** Where a step stands. */
    public enum State {
        DONE,
        CURRENT,
        AHEAD,
        /** Passed over: the way ended before it. */
        SKIPPED
    }

    /**
     * @param at when it happened; null when it has not, or when nobody saw it
     */
    public record Step(String label, @Nullable Instant at, State state) {}

    public CheckSteps() {
        addClassName("steps");
    }

    /** Shows these steps instead of the ones before. */
    public void show(List<Step> steps, Instant now) {
        removeAll();
        steps.forEach(step -> add(item(step, now)));
    }

    /** Shows how long the current step may still take; ticks in the browser. */
    public void countDown(Duration left) {
        getChildren()
                .filter(item -> item.hasClassName("step-current"))
                .findFirst()
                .ifPresent(item -> item.getElement().appendChild(new Countdown(left).getElement()));
    }

    private ListItem item(Step step, Instant now) {
        var item = new ListItem();
        var word = step.state().name().toLowerCase(java.util.Locale.ROOT);
        item.addClassNames("step", "step-" + word);
        var state = new Span(getTranslation("kit.step." + word));
        state.addClassName("sr-only");
        item.add(new Span(step.label()), state);
        if (step.state() == State.CURRENT) {
            item.getElement().setAttribute("aria-current", "step");
        }
        if (step.at() != null) {
            item.add(new Moment(step.at(), now));
        }
        return item;
    }
}
