package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;

/** How long is left, as {@code 14:59 left}; ticks in the browser and ends in words. */
@Tag("proof-countdown")
@JavaScript("context://desk/components/countdown.js")
public final class Countdown extends Component {

    /**
     * @param left taken as a span, not as a moment, so that a browser whose clock is wrong counts right
     */
    public Countdown(Duration left) {
        getElement().setAttribute("left-word", getTranslation("kit.left"));
        getElement().setAttribute("over-word", getTranslation("kit.over"));
        getElement().setProperty("seconds", Math.max(0, left.toMillis()) / 1000.0);
    }

    /** Calls back when nothing is left. */
    public Registration addOverListener(Runnable listener) {
        return getElement().addEventListener("proof-over", event -> listener.run());
    }
}
