package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A raw report as a tree that folds, can be searched and shows the place a JSON Pointer leads to. The browser builds
 * the branches when they are opened, from text only, never as markup.
 */
@Tag("proof-json")
@JavaScript("context://desk/components/kit.js")
@JavaScript("context://desk/components/json.js")
public final class JsonReport extends Component implements HasSize, HasStyle {

    private static final List<String> WORDS = List.of(
            "search",
            "none",
            "found",
            "previous",
            "next",
            "open",
            "close",
            "enough",
            "before",
            "more",
            "whole",
            "copy",
            "copied",
            "tree");

    private JsonNode report;
    private String revealed = "";

    public JsonReport(JsonNode report) {
        this.report = report;
        var words = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(word -> words.put(word, getTranslation("kit.json." + word)));
        getElement().setProperty("words", words.toString());
        show(report);
    }

    /** Shows another report; what was open in the tree stays open where it is still there. */
    public void show(JsonNode report) {
        this.report = report;
        getElement().setProperty("report", report.toString());
    }

    /** Whose report it is and when it was read, to be said with every place that is shown. */
    public void setOrigin(String origin) {
        getElement().setAttribute("origin", origin);
    }

    /**
     * Opens the tree down to a place, marks it and puts the focus there.
     *
     * @param pointer JSON Pointer (RFC 6901)
     * @return whether the report has such a place; nothing is shown when not
     */
    public boolean reveal(String pointer) {
        if (report.at(pointer).isMissingNode()) {
            return false;
        }
        revealed = pointer;
        getElement().callJsFunction("reveal", pointer);
        return true;
    }

    /** The place last revealed, empty before. */
    public String revealed() {
        return revealed;
    }
}
