package proofdesk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Fetches pictures that will probably be looked at next, once the page has nothing better to do. They are kept in the
 * memory of the tab alone, never on a disk, and told by the last part of their address: a picture whose address ends
 * alike is shown from there.
 */
@Tag("proof-ahead")
@JavaScript("context://desk/components/ahead.js")
public final class PicturesAhead extends Component {

    private List<DownloadHandler> wanted = List.of();
    private int number;

    /** Fetches these, instead of whatever was asked for before and is not there yet. */
    public void fetch(List<? extends DownloadHandler> pictures) {
        wanted = List.copyOf(pictures);
        if (isAttached()) {
            tell();
        }
    }

    /** Only now do they have addresses. */
    @Override
    protected void onAttach(AttachEvent event) {
        tell();
    }

    private void tell() {
        var all = JsonNodeFactory.instance.arrayNode();
        for (var picture : wanted) {
            var name = "src-" + number++;
            getElement().setAttribute(name, picture);
            all.add(getElement().getAttribute(name));
        }
        getElement().setProperty("pictures", all.toString());
    }
}
