package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A video that is fetched when somebody plays it, slower or faster, or frame by frame; one that cannot be had is told in
 * words.
 */
@Tag("proof-video")
@JavaScript("context://desk/components/kit.js")
@JavaScript("context://desk/components/video.js")
public final class Video extends Component implements HasStyle {

    private static final List<String> WORDS = List.of("missing", "trouble", "tools", "back", "forward", "speed");

    /**
     * @param label what the video is
     * @param source answers 404 when there is no such video, any other error when it cannot be had now
     */
    public Video(String label, DownloadHandler source) {
        getElement().setAttribute("label", label);
        var words = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(word -> words.put(word, getTranslation("kit.video." + word)));
        getElement().setProperty("words", words.toString());
        getElement().setAttribute("src", source);
    }
}
