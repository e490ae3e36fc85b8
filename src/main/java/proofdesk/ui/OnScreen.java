package proofdesk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;

/** What another thread has to show on a screen, whose window may have been closed by then. */
public final class OnScreen {

    private OnScreen() {}

    /** Does it with the screen's session locked, soon; where the screen has gone there is nobody to show it to. */
    public static void show(UI ui, Command what) {
        try {
            ui.access(what);
        } catch (UIDetachedException gone) {
            // the window was closed meanwhile; what it was about has been done, or logged, by whoever calls
        }
    }
}
