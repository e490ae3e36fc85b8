package proofdesk.identomat;

import com.vaadin.flow.component.html.Div;
import org.commonmark.parser.Parser;

/** Markdown as components of ours: HTML in it is shown as the text it is, and nothing is fetched from anywhere. */
final class MarkdownText extends Div {

    private static final Parser PARSER = Parser.builder().build();

    MarkdownText() {
        addClassName("markdown");
    }

    void show(String markdown) {
        removeAll();
        PARSER.parse(markdown).accept(new MarkdownDrawing(this));
    }
}
