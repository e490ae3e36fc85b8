package proofdesk.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small picture of what the person will see: title, colours, font and the screens in their order. It is drawn here,
 * not by the vendor, and loads nothing from anywhere; the vendor's page may differ.
 */
@Tag("proof-capture-preview")
@JavaScript("context://desk/components/capture-preview.js")
final class CapturePreview extends Component {

    private static final List<String> COLOURS = List.of(
            "primaryColor", "fontColor", "buttonsColor", "buttonsHoverColor", "buttonsTextColor", "spinnerColor");

    CapturePreview() {
        for (var word : List.of("label", "next")) {
            getElement().setAttribute(word + "-word", getTranslation("configuration.preview." + word));
        }
    }

    /** @param texts what the form has now, by the members' names */
    void show(Map<String, String> texts) {
        var look = JsonNodeFactory.instance.objectNode();
        look.put("title", text(texts, "pageTitle", getTranslation("configuration.preview.untitled")));
        look.put("font", text(texts, "fontName", ""));
        COLOURS.forEach(name -> look.put(name, text(texts, name, "")));
        var screens = look.putArray("screens");
        screens(texts)
                .forEach(name -> screens.addObject()
                        .put("title", getTranslation("configuration.preview." + name))
                        .put("text", words(name, texts)));
        getElement().setProperty("look", look.toString());
    }

    /** The screens a person passes, as far as they follow from the configuration. */
    static List<String> screens(Map<String, String> texts) {
        return Stream.of(
                        is(texts, "showConsentPage", "consent"),
                        is(texts, "showPrerequisitesScreen", "prerequisites"),
                        is(texts, "forceMobileHandover", "phone"),
                        is(texts, "showCountryBeforeDocumentType", "country"),
                        Stream.of("document"),
                        is(texts, "showDocumentInstructionsScreen", "instructions"),
                        Stream.of("picture"),
                        is(texts, "takeSelfie", "selfie"),
                        is(texts, "showModalBeforeRedirect", "done"))
                .flatMap(one -> one)
                .toList();
    }

    private static Stream<String> is(Map<String, String> texts, String member, String screen) {
        return "true".equals(texts.get(member)) ? Stream.of(screen) : Stream.empty();
    }

    private String words(String screen, Map<String, String> texts) {
        return screen.equals("document")
                ? text(texts, "documentTypes", getTranslation("configuration.preview.document.none"))
                : getTranslation("configuration.preview." + screen + ".text");
    }

    private static String text(Map<String, String> texts, String member, String otherwise) {
        var text = texts.getOrDefault(member, "");
        return text.isBlank() ? otherwise : text;
    }

    /** For tests: what the browser is told to draw. */
    ObjectNode look() {
        return (ObjectNode) JsonMapper.shared().readTree(getElement().getProperty("look", "{}"));
    }
}
