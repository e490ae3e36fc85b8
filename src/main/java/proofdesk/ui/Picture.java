package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.server.streams.DownloadHandler;

/** A picture as wide as its place; one that cannot be had is told in words. To look closely: {@link PictureViewer}. */
@Tag("proof-picture")
@JavaScript("context://desk/components/kit.js")
@JavaScript("context://desk/components/picture.js")
public final class Picture extends Component implements HasStyle {

    /**
     * @param alt what the picture is
     * @param source answers 404 when there is no such picture, any other error when it cannot be had now
     */
    public Picture(String alt, DownloadHandler source) {
        getElement().setAttribute("alt", alt);
        getElement().setAttribute("missing-word", getTranslation("kit.picture.missing"));
        getElement().setAttribute("trouble-word", getTranslation("kit.picture.trouble"));
        getElement().setAttribute("src", source);
    }
}
