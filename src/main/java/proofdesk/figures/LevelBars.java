package proofdesk.figures;

import com.vaadin.flow.component.Svg;
import java.util.List;

/** Bars that lie one below the other, each under its name, with its number. */
final class LevelBars {

    private static final int ROW = 42;
    private static final int NUMBER = 110;

    private LevelBars() {}

    /**
     * One bar.
     *
     * @param number what stands behind it, in words
     */
    record Bar(String label, int count, String number, Stripes stripes) {}

    static Svg draw(String id, String title, String description, List<Bar> bars) {
        var drawing = new Drawing(id, bars.size() * ROW, title, description);
        var most = Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(1));
        for (var i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            var width = (double) (Drawing.WIDTH - NUMBER) * bar.count() / most;
            drawing.text(0, i * ROW + 13, "start", bar.label());
            drawing.bar(0.5, i * ROW + 18, Math.max(1, width), 16, bar.stripes(), bar.label() + ": " + bar.number());
            drawing.text(width + 8, i * ROW + 31, "start", bar.number());
        }
        return drawing.done();
    }
}
