package proofdesk.figures;

import com.vaadin.flow.component.Svg;
import java.util.List;
import proofdesk.figures.StackedBars.Bar;

/** Bars that lie one below the other, each of parts one after the other. */
final class LevelStacks {

    private static final int ROW = 42;
    private static final int NUMBER = 60;

    private LevelStacks() {}

    static Svg draw(String id, String title, String description, List<Bar> bars) {
        var drawing = new Drawing(id, bars.size() * ROW, title, description);
        var most = Math.max(1, bars.stream().mapToInt(Bar::total).max().orElse(1));
        var unit = (double) (Drawing.WIDTH - NUMBER) / most;
        for (var i = 0; i < bars.size(); i++) {
            var x = 0.5;
            drawing.text(0, i * ROW + 13, "start", bars.get(i).label());
            for (var part : bars.get(i).parts()) {
                drawing.bar(x, i * ROW + 18, part.count() * unit, 16, part.stripes(), part.told());
                x += part.count() * unit;
            }
            drawing.text(
                    x + 8, i * ROW + 31, "start", String.valueOf(bars.get(i).total()));
        }
        return drawing.done();
    }
}
