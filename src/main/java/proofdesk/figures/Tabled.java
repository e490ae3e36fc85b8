package proofdesk.figures;

import com.vaadin.flow.component.html.NativeTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The numbers behind a drawing.
 *
 * @param shown for reading, the first cell of a row naming it
 * @param exact for machines: the same cells, with durations in seconds
 */
record Tabled(List<String> head, List<List<String>> shown, List<List<String>> exact) {

    private static final String FORMULAS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    NativeTable table(String caption) {
        var table = new NativeTable();
        table.setCaptionText(caption);
        var names = table.getHead().addRow();
        for (var name : head) {
            var cell = names.addHeaderCell();
            cell.setText(name);
            cell.getElement().setAttribute("scope", "col");
        }
        for (var row : shown) {
            var cells = table.getBody().addRow();
            for (var i = 0; i < row.size(); i++) {
                if (i == 0) {
                    var name = cells.addHeaderCell();
                    name.setText(row.get(i));
                    name.getElement().setAttribute("scope", "row");
                } else {
                    cells.addDataCell().setText(row.get(i));
                }
            }
        }
        return table;
    }

    /** RFC 4180, in UTF-8 with a mark by which spreadsheets notice. */
    byte[] csv() {
        var lines = new StringBuilder("\uFEFF").append(line(head));
        exact.forEach(row -> lines.append(line(row)));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Tabled::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** What a spreadsheet would take for a formula, also behind blanks or in wide letters, is told to be text. */
    private static String cell(String text) {
        var start = text.stripLeading();
        var isFormula = !start.equals(text) && text.charAt(0) != ' '
                || !start.isEmpty() && FORMULAS.indexOf(start.charAt(0)) >= 0;
        var safe = isFormula ? "'" + text : text;
        return safe.matches("(?s).*[,\"\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
