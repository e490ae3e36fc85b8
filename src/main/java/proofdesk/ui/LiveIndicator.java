package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Instant;

/** Whether what is on the screen is live, or since when it may be old; notices a lost connection by itself. */
@Tag("proof-live")
@JavaScript("context://desk/components/live.js")
public final class LiveIndicator extends Component {

    /**
     * @param lookAgain called when the connection is back: pushes may have been missed
     */
    public LiveIndicator(Runnable lookAgain) {
        getElement().setAttribute("role", "status");
        getElement().setAttribute("live-word", getTranslation("kit.live"));
        getElement().setAttribute("lost-word", getTranslation("kit.reconnecting"));
        getElement().addEventListener("back", event -> lookAgain.run());
    }

    /** Notes that the screen was right at this time. */
    public void rightAt(Instant at) {
        getElement().setAttribute("right-at", getTranslation("kit.rightAt", Times.clock(at)));
    }
}
