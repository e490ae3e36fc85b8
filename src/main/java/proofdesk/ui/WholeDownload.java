package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.server.streams.DownloadHandler;

/**
 * A button that saves a file once it has arrived whole. Left to itself, Chromium keeps an answer without a length that
 * broke off, and calls it done.
 */
@Tag("proof-download")
@JavaScript("context://desk/components/download.js")
public final class WholeDownload extends Component {

    /**
     * @param source must name the file in its {@code Content-Disposition}
     */
    public WholeDownload(Button button, DownloadHandler source) {
        getElement().setAttribute("href", source);
        getElement().appendChild(button.getElement());
    }

    /** Calls back when the file did not arrive whole, so nothing was saved. */
    public void addFailedListener(Runnable listener) {
        getElement().addEventListener("failed", event -> listener.run());
    }

    /** Calls back when the file was saved. */
    public void addSavedListener(Runnable listener) {
        getElement().addEventListener("saved", event -> listener.run());
    }
}
