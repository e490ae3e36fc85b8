package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import tools.jackson.databind.JsonNode;

/**
 * A raw report as a tree that folds, can be searched and shows the place a JSON Pointer leads to. The browser builds
 * the branches when they are opened, from text only, never as markup.
 */
@Tag("proof-json")
@JavaScript("context://desk/components/json.js")
@StyleSheet("context://desk/styles/kit.css")
public final class JsonReport extends Component implements HasSize, HasStyle {

    private JsonNode report;
    private String revealed = "";

    public JsonReport(JsonNode report) {
        this.report = report;
        for (var word : new String[] {"search", "none", "more", "tree"}) {
            getElement().setAttribute(word + "-word", getTranslation("kit.json." + word));
        }
        show(report);
    }

    /** Shows another report; what was open in the tree stays open where it is still there. */
    public void show(JsonNode report) {
        this.report = report;
        getElement().setProperty("report", report.toString());
    }

    /**
     * Opens the tree down to a place, marks it and scrolls to it.
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
