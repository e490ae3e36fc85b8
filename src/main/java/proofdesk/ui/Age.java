package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was, as {@code 3 hours ago}; goes on in the browser. The exact time is the title. */
@Tag("proof-age")
@JavaScript("context://desk/components/age.js")
public final class Age extends Component {

    /**
     * @param now to send the age as a span, so that a browser whose clock is wrong tells it right
     */
    public Age(Instant at, Instant now) {
        getElement().setAttribute("lang", "en");
        getElement().setAttribute("now-word", getTranslation("kit.justNow"));
        getElement().setAttribute("title", Times.exact(at));
        getElement().setProperty("seconds", (double)
                Math.max(0, Duration.between(at, now).toSeconds()));
    }
}
