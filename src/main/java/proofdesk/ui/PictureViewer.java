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
import java.util.Objects;
import proofdesk.result.Depiction.Box;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pictures to be looked at closely, one at a time, with named boxes to scale over them: fitted, zoomed, moved, turned,
 * lightened, on the full screen; by mouse, keys and fingers. A box is cut off at the picture's edge and left out when it
 * lies outside; a picture that cannot be had is told in words. An element anywhere on the page that was given
 * {@link #tellsOf} lights its box up, and is lit up by it.
 */
@Tag("proof-viewer")
@JavaScript("context://desk/components/ahead.js")
@JavaScript("context://desk/components/kit.js")
@JavaScript("context://desk/components/viewer.js")
public final class PictureViewer extends Component implements HasStyle {

    private static final List<String> WORDS = List.of(
            "pictures",
            "tools",
            "boxes",
            "filter",
            "more",
            "none",
            "trouble",
            "turned",
            "in",
            "out",
            "actual",
            "fit",
            "left",
            "right",
            "brightness",
            "contrast",
            "reset",
            "full");

    private final Map<String, String> sources = new HashMap<>();

    public PictureViewer() {
        var words = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(word -> words.put(word, getTranslation("kit.viewer." + word)));
        getElement().setProperty("words", words.toString());
    }

    /**
     * One picture.
     *
     * @param key by which it is known when the pictures are shown again
     * @param name on its tab
     * @param alt what it is
     * @param source answers 404 when there is no such picture, any other error when it cannot be had now
     * @param missing what to say of a 404
     */
    public record Shot(String key, String name, String alt, DownloadHandler source, String missing, List<Box> boxes) {}

    /** Shows these; whoever looks at one of them already goes on doing so. */
    public void show(List<Shot> shots) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (var shot : shots) {
            var one = all.addObject()
                    .put("key", shot.key())
                    .put("name", shot.name())
                    .put("alt", shot.alt())
                    .put("src", source(shot))
                    .put("missing", shot.missing());
            var boxes = one.putArray("boxes");
            shot.boxes().forEach(box -> boxes.add(json(box)));
        }
        getElement().setProperty("pictures", all.toString());
    }

    /** Ties something that tells of a box, a finding for instance, to it. */
    public static void tellsOf(Component teller, Box box) {
        teller.getElement().setAttribute("data-box", box.pointer());
    }

    /** The same address each time it is shown, so that the browser need not fetch it again. */
    private String source(Shot shot) {
        return sources.computeIfAbsent(shot.key(), key -> {
            var name = "src-" + key.toLowerCase(Locale.ROOT); // an attribute of a download is found under no other name
            getElement().setAttribute(name, shot.source());
            return Objects.requireNonNull(getElement().getAttribute(name));
        });
    }

    private ObjectNode json(Box box) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("key", box.pointer())
                .put("name", name(box))
                .put("found", box.found())
                .put("x", box.x())
                .put("y", box.y())
                .put("width", box.width())
                .put("height", box.height());
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
