package proofdesk.figures;

import com.vaadin.flow.component.Svg;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import proofdesk.figures.Figures.Pace;

/** How long things took, week by week: the median as a line of its own, and what nine of ten stayed below. */
final class PaceLines {

    private static final int HEIGHT = 240;
    private static final int LEFT = 54;
    private static final int BOTTOM = 24;
    private static final int TOP = 12;
    private static final int MOST_LABELS = 9;

    private final Drawing drawing;
    private final List<LocalDate> weeks;
    private final double unit;
    private final double room;

    private PaceLines(Drawing drawing, List<LocalDate> weeks, long top) {
        this.drawing = drawing;
        this.weeks = weeks;
        this.unit = (double) (HEIGHT - BOTTOM - TOP) / top;
        this.room = (double) (Drawing.WIDTH - LEFT) / weeks.size();
    }

    /** @param told what a mark says when pointed at, by whether it is the median's */
    static Svg draw(
            String id,
            String title,
            String description,
            List<LocalDate> weeks,
            List<Pace> paces,
            Function<LocalDate, String> label,
            BiFunction<Pace, Boolean, String> told) {
        var drawing = new Drawing(id, HEIGHT, title, description);
        var most = Math.max(
                1,
                paces.stream().mapToLong(pace -> pace.p90().toSeconds()).max().orElse(1));
        var step = Scale.seconds(most);
        var top = (most + step - 1) / step * step;
        var lines = new PaceLines(drawing, weeks, top);
        for (var at = 0L; at <= top; at += step) {
            var y = lines.y(Duration.ofSeconds(at));
            drawing.line(LEFT, y, Drawing.WIDTH, y, "grid");
            drawing.text(LEFT - 6, y + 4, "end", Scale.words(Duration.ofSeconds(at)));
        }
        var every = (weeks.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (var i = 0; i < weeks.size(); i += every) {
            drawing.text(lines.x(weeks.get(i)), HEIGHT - 6, "middle", label.apply(weeks.get(i)));
        }
        lines.line(paces, Pace::p90, "line-dashed");
        lines.line(paces, Pace::median, "line-solid");
        paces.forEach(pace -> {
            drawing.mark(lines.x(pace.week()), lines.y(pace.p90()), false, told.apply(pace, false));
            drawing.mark(lines.x(pace.week()), lines.y(pace.median()), true, told.apply(pace, true));
        });
        return drawing.done();
    }

    /** Only from one week to the next: where there is nothing, there is no line. */
    private void line(List<Pace> paces, Function<Pace, Duration> of, String name) {
        for (var i = 1; i < paces.size(); i++) {
            var before = paces.get(i - 1);
            var now = paces.get(i);
            if (before.week().plusWeeks(1).equals(now.week())) {
                drawing.line(x(before.week()), y(of.apply(before)), x(now.week()), y(of.apply(now)), name);
            }
        }
    }

    private double x(LocalDate week) {
        return LEFT + (weeks.indexOf(week) + 0.5) * room;
    }

    private double y(Duration duration) {
        return HEIGHT - BOTTOM - duration.toSeconds() * unit;
    }
}
