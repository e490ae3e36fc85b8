package proofdesk.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** A point in time: the reader's own zone as text, ISO 8601 in UTC as title and for machines. */
@Tag("time")
public final class Moment extends HtmlContainer {

    /**
     * @param now to leave out the date of what happened today
     */
    public Moment(Instant at, Instant now) {
        setText(Times.moment(at, now));
        getElement().setAttribute("datetime", at.toString());
        setTitle(at.toString());
    }
}
