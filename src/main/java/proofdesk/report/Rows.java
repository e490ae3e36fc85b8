package proofdesk.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A table of names and values, read aloud as such. */
final class Rows {

    private final Element table;

    Rows(Element parent) {
        table = Sheet.add(parent, "table");
    }

    /** @return the cell of the value */
    Element row(String name, String value) {
        var row = Sheet.add(table, "tr");
        Sheet.add(row, "th", name).setAttribute("scope", "row");
        return Sheet.add(row, "td", value);
    }

    /** A step; none where it has not happened. */
    void row(String name, @Nullable Instant at, Wording words) {
        if (at != null) {
            row(name, words.moment(at));
        }
    }
}
