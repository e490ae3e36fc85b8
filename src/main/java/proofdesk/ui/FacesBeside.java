package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import proofdesk.result.Depiction.Box;
import tools.jackson.databind.node.JsonNodeFactory;

/** Faces side by side, each cut out of its picture by the browser and shown equally large. */
@Tag("proof-faces")
@JavaScript("context://desk/components/kit.js")
@JavaScript("context://desk/components/faces.js")
public final class FacesBeside extends Component implements HasStyle {

    private final Map<String, String> sources = new HashMap<>();

    public FacesBeside() {
        getElement().setAttribute("trouble", getTranslation("kit.picture.trouble"));
    }

    /**
     * One face.
     *
     * @param key by which it is known when the faces are shown again
     * @param name below it
     * @param alt what it is
     * @param source answers 404 when there is no such picture, any other error when it cannot be had now; empty where
     *     there is none to ask for
     * @param missing what to say where there is none
     * @param box where it is in its picture; all of it when empty
     * @param around how much more to show on every side, in parts of the box
     */
    public record Face(
            String key,
            String name,
            String alt,
            Optional<DownloadHandler> source,
            String missing,
            Optional<Box> box,
            double around) {}

    public void show(List<Face> faces) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (var face : faces) {
            var one = all.addObject()
                    .put("name", face.name())
                    .put("alt", face.alt())
                    .put(
                            "src",
                            face.source()
                                    .map(source -> address(face.key(), source))
                                    .orElse(""))
                    .put("missing", face.missing())
                    .put("around", face.around());
            face.box()
                    .ifPresentOrElse(
                            box -> one.putObject("box")
                                    .put("x", box.x())
                                    .put("y", box.y())
                                    .put("width", box.width())
                                    .put("height", box.height()),
                            () -> one.putNull("box"));
        }
        getElement().setProperty("faces", all.toString());
    }

    /** The same each time it is shown, so that the browser need not fetch it again. */
    private String address(String key, DownloadHandler source) {
        return sources.computeIfAbsent(key, once -> {
            var name = "src-" + key.toLowerCase(Locale.ROOT); // which is how it is found again
            getElement().setAttribute(name, source);
            return getElement().getAttribute(name);
        });
    }
}
