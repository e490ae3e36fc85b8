package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import proofdesk.result.Depiction.Box;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A picture with named boxes drawn to scale over it, dashed where something was looked for in vain. A box is cut off at the picture's edge and left out when it lies
 * outside; a picture that cannot be had is told in words.
 */
@Tag("proof-picture")
@JavaScript("context://desk/components/picture.js")
@StyleSheet("context://desk/styles/kit.css")
public final class PictureWithBoxes extends Component implements HasStyle {

    /**
     * @param alt what the picture is
     * @param source answers 404 when there is no such picture, any other error when it cannot be had now
     */
    public PictureWithBoxes(String alt, DownloadHandler source, List<Box> boxes) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (var box : boxes) {
            all.addObject()
                    .put("name", name(box))
                    .put("found", box.found())
                    .put("x", box.x())
                    .put("y", box.y())
                    .put("width", box.width())
                    .put("height", box.height());
        }
        getElement().setAttribute("alt", alt);
        getElement().setAttribute("missing-word", getTranslation("kit.picture.missing"));
        getElement().setAttribute("trouble-word", getTranslation("kit.picture.trouble"));
        getElement().setProperty("boxes", all.toString());
        getElement().setAttribute("src", source);
    }

    /** What to say when the provider answers that it has no such picture. */
    public void setMissingText(String text) {
        getElement().setAttribute("missing-word", text);
    }

    private String name(Box box) {
        var name =
                switch (box.name()) {
                    case "photo", "signature", "selfie" -> getTranslation("kit.box." + box.name());
                    default -> box.name();
                };
        return box.found() ? name : getTranslation("kit.box.notFound", name);
    }
}
