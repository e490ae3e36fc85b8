package proofdesk.figures;

import com.vaadin.flow.component.Svg;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * An SVG drawing with a title and a description, made piece by piece. Every text in it is escaped; colours come from the
 * style sheet by classes, so that it follows light and dark.
 */
final class Drawing {

    /** In its own units, which are pixels at the least. */
    static final int WIDTH = 480;

    private final StringBuilder svg = new StringBuilder();
    private final String id;

    /** @param id of its own on the page */
    Drawing(String id, int height, String title, String description) {
        this.id = id;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" \
                aria-labelledby="%3$s-title %3$s-text"><title id="%3$s-title">%4$s</title>\
                <desc id="%3$s-text">%5$s</desc><defs>""".formatted(WIDTH, height, id, escaped(title), escaped(description)));
        for (var stripes : Stripes.values()) {
            svg.append("<pattern id=\"%s\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                    .formatted(name(stripes)));
            svg.append(stripes.drawn()).append("</pattern>");
        }
        svg.append("</defs>");
    }

    private String name(Stripes stripes) {
        return id + "-" + stripes.name().toLowerCase(Locale.ROOT);
    }

    /** @param told when pointed at */
    Drawing bar(double x, double y, double width, double height, Stripes stripes, String told) {
        svg.append(at(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"",
                        x, y, Math.max(0, width), Math.max(0, height)))
                .append(" class=\"edge ")
                .append(stripes.tone())
                .append("\" fill=\"url(#")
                .append(name(stripes))
                .append(")\"><title>")
                .append(escaped(told))
                .append("</title></rect>");
        return this;
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    Drawing text(double x, double y, String anchor, String text) {
        svg.append(at("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"", x, y))
                .append(anchor)
                .append("\">")
                .append(escaped(text))
                .append("</text>");
        return this;
    }

    Drawing line(double x, double y, double toX, double toY, String name) {
        svg.append(at("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"", x, y, toX, toY))
                .append(name)
                .append("\"/>");
        return this;
    }

    /** A round mark, or a square one. */
    Drawing mark(double x, double y, boolean round, String told) {
        svg.append(
                        round
                                ? at("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" class=\"mark-round\">", x, y)
                                : at(
                                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"7\" height=\"7\" class=\"mark-square\">",
                                        x - 3.5, y - 3.5))
                .append("<title>")
                .append(escaped(told))
                .append(round ? "</title></circle>" : "</title></rect>");
        return this;
    }

    Svg done() {
        return new Svg(svg + "</svg>");
    }

    private static String at(String piece, Object... numbers) {
        return String.format(Locale.ROOT, piece, numbers);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
