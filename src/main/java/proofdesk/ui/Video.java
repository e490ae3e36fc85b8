package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.server.streams.DownloadHandler;

/** A video that is fetched when somebody plays it; one that cannot be had is told in words. */
@Tag("proof-video")
@JavaScript("context://desk/components/video.js")
@StyleSheet("context://desk/styles/kit.css")
public final class Video extends Component implements HasStyle {

    /**
     * @param label what the video is
     * @param source answers 404 when there is no such video, any other error when it cannot be had now
     */
    public Video(String label, DownloadHandler source) {
        getElement().setAttribute("label", label);
        getElement().setAttribute("missing-word", getTranslation("kit.video.missing"));
        getElement().setAttribute("trouble-word", getTranslation("kit.video.trouble"));
        getElement().setAttribute("src", source);
    }
}
