package proofdesk.figures;

import com.vaadin.flow.component.Svg;
import java.util.List;

/** Upright bars side by side, each of parts one upon the other. */
final class StackedBars {

    private static final int HEIGHT = 240;
    private static final int LEFT = 36;
    private static final int BOTTOM = 24;
    private static final int TOP = 16;
    private static final int MOST_LABELS = 9;

    private StackedBars() {}

    /** @param told when pointed at */
    record Part(Stripes stripes, int count, String told) {}

    record Bar(String label, List<Part> parts) {
        int total() {
            return parts.stream().mapToInt(Part::count).sum();
        }
    }

    static Svg draw(String id, String title, String description, List<Bar> bars) {
        var drawing = new Drawing(id, HEIGHT, title, description);
        var most = Math.max(1, bars.stream().mapToInt(Bar::total).max().orElse(1));
        var step = Scale.step(most);
        var top = (most + step - 1) / step * step;
        var unit = (double) (HEIGHT - BOTTOM - TOP) / top;
        var floor = HEIGHT - BOTTOM;
        for (var at = 0L; at <= top; at += step) {
            drawing.line(LEFT, floor - at * unit, Drawing.WIDTH, floor - at * unit, "grid");
            drawing.text(LEFT - 6, floor - at * unit + 4, "end", String.valueOf(at));
        }
        var room = (double) (Drawing.WIDTH - LEFT) / bars.size();
        var every = (bars.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (var i = 0; i < bars.size(); i++) {
            var x = LEFT + i * room + room * 0.12;
            double y = floor;
            for (var part : bars.get(i).parts()) {
                y -= part.count() * unit;
                drawing.bar(x, y, room * 0.76, part.count() * unit, part.stripes(), part.told());
            }
            if (i % every == 0) {
                drawing.text(x + room * 0.38, HEIGHT - 6, "middle", bars.get(i).label());
            }
            if (bars.size() <= 12 && bars.get(i).total() > 0) {
                drawing.text(
                        x + room * 0.38,
                        y - 4,
                        "middle",
                        String.valueOf(bars.get(i).total()));
            }
        }
        return drawing.done();
    }
}
