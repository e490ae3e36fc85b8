package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.ValueProvider;

/** Rows of a grid that are one cell of several lines where their columns do not fit side by side. */
public final class Stacked {

    private Stacked() {}

    /**
     * Adds the one column, shown alone in a narrow window and never in another.
     *
     * @param narrow pixels below which a window is
     */
    public static <T> Column<T> in(Grid<T> grid, int narrow, ValueProvider<T, Component> row) {
        var stacked = grid.addComponentColumn(row).setKey("one");
        arrange(grid, stacked, false);
        grid.addAttachListener(event -> {
            var page = event.getUI().getPage();
            var resizing =
                    page.addBrowserWindowResizeListener(resized -> arrange(grid, stacked, resized.getWidth() < narrow));
            grid.addDetachListener(detach -> {
                detach.unregisterListener();
                resizing.remove();
            });
            var details = page.getExtendedClientDetails();
            var width = details == null ? 0 : details.getWindowInnerWidth(); // not above zero: not known yet
            arrange(grid, stacked, width > 0 && width < narrow);
        });
        return stacked;
    }

    /** Lines one under the other, as the one cell of a row. */
    public static Div lines(Component... lines) {
        var stack = new Div(lines);
        stack.addClassName("stack");
        return stack;
    }

    /** The last of them: what matters less, side by side. */
    public static Div below(Component... parts) {
        var below = new Div(parts);
        below.addClassName("below");
        return below;
    }

    private static <T> void arrange(Grid<T> grid, Column<T> stacked, boolean narrow) {
        grid.getColumns().forEach(column -> column.setVisible(narrow == column.equals(stacked)));
    }
}
