package proofdesk.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** One drawing with its title, what is counted, and the numbers behind it as a table and as a file. */
final class FigureCard extends Section {

    /** @param name of the file */
    FigureCard(String name, String title, String text, Component drawing, Tabled numbers) {
        addClassName("figure");
        add(new H2(title), new Paragraph(text), rolled(drawing, title));
        var csv = new Anchor(new CsvDownload(name, numbers), getTranslation("figures.csv"));
        csv.getElement().setAttribute("aria-label", getTranslation("figures.csv.of", title));
        var table = getTranslation("figures.table.of", title);
        var behind = new NativeDetails(
                getTranslation("figures.table"), new Div(rolled(numbers.table(title), table), new Paragraph(csv)));
        add(behind);
    }

    /** Instead of a drawing where there is nothing to draw. */
    FigureCard(String title, String text, String nothing) {
        addClassName("figure");
        var none = new Paragraph(nothing);
        none.addClassName("figure-none");
        add(new H2(title), new Paragraph(text), none);
    }

    /** What is wider than a phone is moved under the finger, or by keys. */
    private static Div rolled(Component wide, String name) {
        var rolled = new Div(wide);
        rolled.addClassName("figure-roll");
        rolled.getElement().setAttribute("tabindex", "0");
        rolled.getElement().setAttribute("role", "group");
        rolled.getElement().setAttribute("aria-label", name);
        return rolled;
    }

    /**
     * What the areas of a drawing mean.
     *
     * @param names in the order of {@code stripes}
     */
    FigureCard explained(String id, List<Stripes> stripes, List<String> names) {
        var legend = new UnorderedList();
        legend.addClassName("figure-legend");
        for (var i = 0; i < names.size(); i++) {
            var sample = """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 14" aria-hidden="true">\
                    <rect x="0.5" y="0.5" width="19" height="13" class="edge %s" fill="url(#%s-%s)"/></svg>""";
            var stripe = stripes.get(i);
            legend.add(new ListItem(
                    new Svg(sample.formatted(stripe.tone(), id, stripe.name().toLowerCase(Locale.ROOT))),
                    new Span(names.get(i))));
        }
        addComponentAtIndex(2, legend);
        return this;
    }

    /** What the marks of {@link PaceLines} mean. */
    FigureCard marked(String round, String square) {
        var legend = new UnorderedList(
                new ListItem(
                        sample("<circle cx=\"10\" cy=\"7\" r=\"4\" class=\"mark-round\"/>", "solid"), new Span(round)),
                new ListItem(
                        sample("<rect x=\"6.5\" y=\"3.5\" width=\"7\" height=\"7\" class=\"mark-square\"/>", "dashed"),
                        new Span(square)));
        legend.addClassName("figure-legend");
        addComponentAtIndex(2, legend);
        return this;
    }

    private static Svg sample(String mark, String line) {
        return new Svg("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 14" aria-hidden="true">\
                <line x1="0" y1="7" x2="20" y2="7" class="line-%s"/>%s</svg>""".formatted(line, mark));
    }
}
