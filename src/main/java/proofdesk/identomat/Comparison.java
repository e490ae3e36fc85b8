package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;

/** Any two versions, or one and the draft, beside each other in what they differ. */
final class Comparison extends Div {

    private final Select<Side> before = side("identomat.comparison.before");
    private final Select<Side> after = side("identomat.comparison.after");
    private final Div found = new Div();

    Comparison() {
        addClassName("comparison");
        var sides = new Div(before, after);
        sides.addClassName("actions");
        before.addValueChangeListener(change -> compare());
        after.addValueChangeListener(change -> compare());
        add(new H2(getTranslation("identomat.comparison")), sides, found);
    }

    /** @param versions the latest first; with the draft, they are what there is to choose from */
    void show(List<ConfigurationVersion> versions, Draft draft) {
        var sides = new ArrayList<Side>();
        sides.add(new Side(getTranslation("identomat.comparison.draft"), draft));
        versions.forEach(version ->
                sides.add(new Side(getTranslation("identomat.comparison.version", version.number()), version.draft())));
        choose(before, sides, sides.get(Math.min(1, sides.size() - 1)));
        choose(after, sides, sides.getFirst());
        setVisible(!versions.isEmpty());
    }

    /** What was chosen stays chosen, though it may have changed meanwhile. */
    private static void choose(Select<Side> select, List<Side> sides, Side usual) {
        var chosen = select.getValue();
        select.setItems(sides);
        select.setValue(sides.stream()
                .filter(side -> chosen != null && side.name.equals(chosen.name))
                .findFirst()
                .orElse(usual));
    }

    private Select<Side> side(String label) {
        var select = new Select<Side>();
        select.setLabel(getTranslation(label));
        select.setItemLabelGenerator(Side::name);
        return select;
    }

    private void compare() {
        found.removeAll();
        var one = before.getValue();
        var other = after.getValue();
        if (one == null || other == null) {
            return;
        }
        var lines = Difference.between(one.draft, other.draft).stream()
                .flatMap(difference -> DifferenceWords.lines(this, difference))
                .toList();
        found.add(lines.isEmpty() ? new Paragraph(getTranslation("identomat.version.same")) : table(one, other, lines));
    }

    private Component table(Side one, Side other, List<DifferenceWords.Line> lines) {
        var body = new NativeTableBody();
        lines.forEach(line -> {
            var what = new NativeTableHeaderCell(line.what());
            what.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(what, new NativeTableCell(line.before()), new NativeTableCell(line.after())));
        });
        var head = new NativeTableHeader(new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("identomat.comparison.what")),
                new NativeTableHeaderCell(one.name),
                new NativeTableHeaderCell(other.name)));
        return new NativeTable(head, body);
    }

    private record Side(String name, Draft draft) {}
}
